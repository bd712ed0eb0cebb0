package fr.vigie.source;

/// What the log tells of sources.
final class SourceEvents {

  static final String CHANGED = "SourceChanged";

  private SourceEvents() {}
}
