package fr.vigie.report;

import fr.vigie.photo.ShownPhoto;

/// A photo of a report.
///
/// @param photo as it was when it was last changed
public record ReportPhoto(ShownPhoto photo) {

  public String id() {
    return photo.id();
  }
}
