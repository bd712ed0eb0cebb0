package fr.vigie.event;

/// An event and its place in the log.
public record Placed(Position at, Event event) {}
