package org.fengqiao.connectors.capture.cdc;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.sql.Driver;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a connector that is shipped without its driver. They are defined here anew, beside
 * the driver that was dropped into a folder, for from the class path they would not find it; all
 * others are those of the class path.
 */
final class ConnectorClasses extends ClassLoader {

  static {
    registerAsParallelCapable();
  }

  private final String connector;
  private final ClassLoader driver;

  private ConnectorClasses(String connector, ClassLoader driver) {
    super(ConnectorClasses.class.getClassLoader());
    this.connector = connector;
    this.driver = driver;
  }

  /**
   * The class loader for a connector.
   *
   * @param driver the driver that it needs
   * @param connector how the names of its classes begin
   */
  static ClassLoader beside(Driver driver, String connector) {
    ClassLoader classes = driver.getClass().getClassLoader();
    ClassLoader own = ConnectorClasses.class.getClassLoader();
    return classes == own ? own : new ConnectorClasses(connector, classes);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (!name.startsWith(connector)) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> known = findLoadedClass(name);
      return known == null ? define(name) : known;
    }
  }

  private Class<?> define(String name) throws ClassNotFoundException {
    try (InputStream code = getResourceAsStream(name.replace('.', '/') + ".class")) {
      if (code == null) {
        throw new ClassNotFoundException(name);
      }
      byte[] bytes = code.readAllBytes();
      return defineClass(name, bytes, 0, bytes.length);
    } catch (IOException e) {
      throw new ClassNotFoundException(name, e);
    }
  }

  @Override
  protected Class<?> findClass(String name) throws ClassNotFoundException {
    return driver.loadClass(name);
  }

  @Override
  protected @Nullable URL findResource(String name) {
    return driver.getResource(name);
  }
}
