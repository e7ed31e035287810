package dev.kept.sources;

/** Reads what one system sends. */
public interface Source {

  /**
   * Reads one request. Nothing about it is trusted but that its sender was verified.
   *
   * @return facts, or a reason; it never throws for anything that a body may hold
   */
  Normalised read(Delivery delivery, Setting setting);
}
