package org.fengqiao.connectors.feed;

import java.nio.file.Path;

/**
 * A place in a feed file.
 *
 * @param file the file
 * @param line line, from 1
 * @param column column in characters, from 1
 * @param width how many characters it spans on its line, at least 1
 * @param text the whole line
 */
public record Place(Path file, int line, int column, int width, String text) {}
