package fr.vigie.opendata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A node of JSON-LD under construction: its members in the order in which they are said.
final class LinkedData {

  /// What the prefixes of the catalogue stand for.
  static final Map<String, String> PREFIXES =
      inOrder(
          Map.of(
              "dcat",
              "http://www.w3.org/ns/dcat#",
              "dct",
              "http://purl.org/dc/terms/",
              "foaf",
              "http://xmlns.com/foaf/0.1/",
              "vcard",
              "http://www.w3.org/2006/vcard/ns#",
              "locn",
              "http://www.w3.org/ns/locn#",
              "hydra",
              "http://www.w3.org/ns/hydra/core#",
              "rdfs",
              "http://www.w3.org/2000/01/rdf-schema#",
              "skos",
              "http://www.w3.org/2004/02/skos/core#",
              "xsd",
              "http://www.w3.org/2001/XMLSchema#"));

  private static final String EUROPE = "http://publications.europa.eu/resource/authority/";

  private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

  /// @param id the IRI; null for what needs no name
  static LinkedData of(String type, @Nullable String id) {
    var node = new LinkedData();
    if (id != null) {
      node.members.put("@id", id);
    }
    node.members.put("@type", type);
    return node;
  }

  Map<String, @Nullable Object> members() {
    return members;
  }

  LinkedData with(String property, @Nullable Object value) {
    if (value != null) {
      members.put(property, value);
    }
    return this;
  }

  LinkedData with(String property, LinkedData node) {
    members.put(property, node.members);
    return this;
  }

  LinkedData french(String property, String text) {
    return with(property, inFrench(text));
  }

  static Map<String, String> inFrench(String text) {
    return inOrder(Map.of("@language", "fr", "@value", text));
  }

  /// The same bytes on all servers, for the same tag.
  private static <V> Map<String, V> inOrder(Map<String, V> members) {
    return new TreeMap<>(members);
  }

  /// @param type what it leads to
  LinkedData link(String property, String type, @Nullable String iri) {
    return iri == null ? this : with(property, of(type, iri));
  }

  /// A term of the European vocabularies, such as `file-type/CSV`.
  LinkedData term(String property, String type, String name) {
    return link(property, type, EUROPE + name);
  }

  LinkedData licence() {
    var document = of("dct:LicenseDocument", OpenData.LICENCE_URL);
    return with("dct:license", document.with("dct:title", OpenData.LICENCE));
  }

  LinkedData at(String property, @Nullable Instant instant) {
    return with(
        property,
        instant == null
            ? null
            : inOrder(Map.of("@type", "xsd:dateTime", "@value", instant.toString())));
  }
}
