package dev.kept.local.serve;

import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;

/**
 * The names under which this machine's pages are asked for. A page of somebody else's can make its
 * own name mean this machine, and would then be let in by a browser as if it were ours; so where
 * only this machine is to reach us, another name is refused.
 *
 * @param any whether every name will do, since other machines may reach us anyway
 * @param more names of a proxy before us, in lower case
 */
record OwnNames(boolean any, Set<String> more) {

  OwnNames {
    more = Set.copyOf(more);
  }

  /** The names of somebody who listens at an address. */
  static OwnNames at(InetAddress address, Set<String> more) {
    return new OwnNames(!address.isLoopbackAddress(), more);
  }

  /**
   * Whether a request asks for us.
   *
   * @param host the header, perhaps with a port; empty where none was sent, as no browser does
   */
  boolean fit(String host) {
    String name = withoutPort(host.strip().toLowerCase(Locale.ROOT));
    return any
        || name.isEmpty()
        || name.equals("localhost")
        || name.endsWith(".localhost")
        || name.equals("[::1]")
        || name.matches("127(?:[.][0-9]{1,3}){3}")
        || more.contains(name);
  }

  private static String withoutPort(String host) {
    int colon = host.lastIndexOf(':');
    return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
  }
}
