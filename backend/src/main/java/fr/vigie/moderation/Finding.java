package fr.vigie.moderation;

/// Something in a text that the public should not read, from one character up to another.
record Finding(Reason reason, int from, int to) {

  boolean meets(Finding other) {
    return from < other.to && other.from < to;
  }
}
