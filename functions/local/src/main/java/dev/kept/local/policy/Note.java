package dev.kept.local.policy;

/**
 * Something in a policy file to say a word about.
 *
 * @param path where it stands, as {@code connections[1].secrets}
 * @param words what there is to say
 */
record Note(String path, String words) {

  @Override
  public String toString() {
    return path + ": " + words;
  }
}
