package fr.vigie.bench.limit;

/// What stands before each item of a list: the bracket that opens it, then commas.
final class Separator {

  private boolean isOpen;

  String next() {
    var before = isOpen ? "," : "[";
    isOpen = true;
    return before;
  }
}
