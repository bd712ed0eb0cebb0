package fr.vigie.report;

import fr.vigie.media.ShownPhoto;

/// A photo of a report.
///
/// @param photo as it was when it was last changed
public record ReportPhoto(ShownPhoto photo) {

  public String id() {
    return photo.id();
  }
}
