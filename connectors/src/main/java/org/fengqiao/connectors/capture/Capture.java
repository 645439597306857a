package org.fengqiao.connectors.capture;

/**
 * One running reading of one feed. {@link #run} blocks until the thread is interrupted or the
 * source fails; whoever runs it starts it again after a failure, and it goes on where the last
 * stored position stands.
 */
public interface Capture {

  /**
   * Reads the source from the stored position and hands rows to the sink until interrupted.
   *
   * @param sink where rows go
   * @throws InterruptedException when stopped
   * @throws CaptureException when the source cannot be read; says whether trying again can help
   */
  void run(CaptureSink sink) throws InterruptedException, CaptureException;
}
