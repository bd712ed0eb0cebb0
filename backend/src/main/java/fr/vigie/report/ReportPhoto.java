package fr.vigie.report;

/// A photo of a report.
///
/// @param id the id of the photo
public record ReportPhoto(String id) {}
