package dev.kept.lambda.channel;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Which addresses of the net lie outside: a policy must not be able to make us ask a machine beside
 * us, or the one that knows our rights. By the registries of special addresses, RFC 6890.
 */
public final class PublicHosts {

  private PublicHosts() {}

  /**
   * The address to connect to, found once and connected to as found, so that a name cannot mean
   * another machine a moment later.
   *
   * @throws NotPublic if any address of the name is not public: such a name is not to be trusted
   */
  public static InetAddress find(String host) throws UnknownHostException {
    InetAddress[] all = InetAddress.getAllByName(host);
    for (InetAddress one : all) {
      if (!isPublic(one)) {
        throw new NotPublic(host);
      }
    }
    return all[0];
  }

  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] bytes = address.getAddress();
    int[] at = new int[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      at[i] = Byte.toUnsignedInt(bytes[i]);
    }
    return address instanceof Inet4Address ? isPublic4(at) : isPublic6(at);
  }

  private static boolean isPublic4(int[] at) {
    boolean shared = at[0] == 100 && at[1] >= 64 && at[1] < 128;
    boolean special = at[0] == 192 && at[1] == 0 && (at[2] == 0 || at[2] == 2);
    boolean relay = at[0] == 192 && at[1] == 88 && at[2] == 99;
    boolean bench = at[0] == 198 && (at[1] == 18 || at[1] == 19);
    boolean sample =
        (at[0] == 198 && at[1] == 51 && at[2] == 100)
            || (at[0] == 203 && at[1] == 0 && at[2] == 113);
    boolean reserved = at[0] == 0 || at[0] >= 240;
    return !(shared || special || relay || bench || sample || reserved);
  }

  /** Of version 6 only what is given out, and there nothing that wraps an address of version 4. */
  private static boolean isPublic6(int[] at) {
    boolean givenOut = (at[0] & 0xe0) == 0x20;
    boolean special = at[0] == 0x20 && at[1] == 0x01 && (at[2] < 0x02 || isSample(at));
    boolean wraps = at[0] == 0x20 && at[1] == 0x02;
    boolean documented = at[0] == 0x3f && at[1] == 0xff && at[2] < 0x10;
    return givenOut && !special && !wraps && !documented;
  }

  private static boolean isSample(int[] at) {
    return at[2] == 0x0d && at[3] == 0xb8;
  }

  /** The name leads into a network that is not public. */
  public static final class NotPublic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotPublic(String host) {
      super("%s leads to an address that is not public".formatted(host));
    }
  }
}
