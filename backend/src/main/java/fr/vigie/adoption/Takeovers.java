package fr.vigie.adoption;

import fr.vigie.practice.Practice.Means;

/// The way in which each kind of means is taken over.
record Takeovers(Takeover template, Takeover schedule) {

  Takeover of(Means.Kind kind) {
    return switch (kind) {
      case TEMPLATE -> template;
      case LIGHTING_SCHEDULE -> schedule;
    };
  }
}
