package fr.vigie.geocoding;

import fr.vigie.shared.GeoPoint;
import java.time.Duration;

/// Knows the addresses of places.
interface Geocoder {

  /// Asks for the nearest address, and takes no answer for one after some seconds.
  Answer addressAt(GeoPoint place) throws InterruptedException;

  sealed interface Answer {
    record Found(String text) implements Answer {}

    /// There is no address near.
    record Nothing() implements Answer {}

    /// It is asked too often.
    record Busy(Duration pause) implements Answer {}

    /// It does not work, or says what cannot be read.
    record Failed(String why) implements Answer {}
  }
}
