package fr.vigie.view;

/// What was read does not fit the schema, so the answer must say where it went wrong.
public final class Unwritable extends RuntimeException {

  public Unwritable(String what) {
    // Nobody reads its trace: the engine finds the place anew.
    super(what, null, false, false);
  }
}
