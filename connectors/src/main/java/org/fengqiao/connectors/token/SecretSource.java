package org.fengqiao.connectors.token;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.Key;
import java.security.KeyStore;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.util.Collections;
import javax.crypto.Mac;
import org.fengqiao.connectors.keys.KeyException;
import org.fengqiao.connectors.keys.KeyFolder;
import org.jspecify.annotations.Nullable;

/** Where the secret of an epoch is. */
sealed interface SecretSource {

  /**
   * Reads the secret.
   *
   * @param folder where its file is
   * @param epoch number of the epoch
   * @throws KeyException when it cannot be had
   */
  byte[] secret(KeyFolder folder, int epoch);

  /** Reads {@code file}, {@code file.p12#alias} or {@code pkcs11:file.cfg#alias}. */
  static SecretSource of(String text) {
    int hash = text.indexOf('#');
    if (hash < 0) {
      return new HexFile(text);
    }
    String file = text.substring(0, hash);
    String alias = text.substring(hash + 1);
    return file.startsWith(Device.PREFIX)
        ? new Device(file.substring(Device.PREFIX.length()), alias)
        : new Store(file, alias);
  }

  /** A file of hexadecimal digits. */
  record HexFile(String file) implements SecretSource {
    @Override
    public byte[] secret(KeyFolder folder, int epoch) {
      return folder.secret(file);
    }
  }

  /** A PKCS#12 key store. */
  record Store(String file, String alias) implements SecretSource {
    @Override
    public byte[] secret(KeyFolder folder, int epoch) {
      char[] password = folder.password(file);
      KeyStore store = folder.store(file, password);
      try {
        byte[] secret = named(store, alias, password, folder.file(file)).getEncoded();
        if (secret != null) {
          return secret;
        }
      } catch (GeneralSecurityException closed) {
        throw new KeyException(closed, "K006", folder.file(file));
      }
      throw new KeyException("K006", folder.file(file));
    }
  }

  /**
   * A PKCS#11 device, which need not give its key away: it digests the epoch's number with it, once
   * at each start, and the result is the epoch's secret. So the device is not asked for each token,
   * and SM3 works with devices that do not know it.
   */
  record Device(String file, String alias) implements SecretSource {

    static final String PREFIX = "pkcs11:";
    private static final String MAC = "HmacSHA256";
    private static final String PURPOSE = "fengqiao token key of epoch ";

    @Override
    public byte[] secret(KeyFolder folder, int epoch) {
      char[] pin = folder.password(file);
      try {
        Provider device = device(folder.file(file).toString());
        KeyStore store = KeyStore.getInstance("PKCS11", device);
        store.load(null, pin);
        Mac mac = Mac.getInstance(MAC, device);
        mac.init(named(store, alias, pin, folder.file(file)));
        return mac.doFinal((PURPOSE + epoch).getBytes(StandardCharsets.US_ASCII));
      } catch (GeneralSecurityException
          | IOException
          | InvalidParameterException
          | ProviderException unusable) {
        throw new KeyException(unusable, "K008", folder.file(file));
      }
    }

    private static Provider device(String configuration) throws NoSuchProviderException {
      Provider platform = Security.getProvider("SunPKCS11");
      if (platform == null) {
        throw new NoSuchProviderException("this Java runs without the module jdk.crypto.cryptoki");
      }
      return platform.configure(configuration);
    }
  }

  private static Key named(KeyStore store, String alias, char[] password, Object file)
      throws GeneralSecurityException {
    @Nullable Key key = store.getKey(alias, password);
    if (key == null) {
      throw new KeyException("K007", file, alias, Collections.list(store.aliases()));
    }
    return key;
  }
}
