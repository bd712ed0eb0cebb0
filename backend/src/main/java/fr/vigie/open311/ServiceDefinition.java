package fr.vigie.open311;

import fr.vigie.shared.Xml;
import java.util.List;

/// What is asked of whoever reports something.
public record ServiceDefinition(String serviceCode, List<Attribute> attributes) implements Shown {

  /// One question.
  ///
  /// @param variable whether it waits for an answer; always so here
  /// @param datatype one of string, number, datetime, text, singlevaluelist, multivaluelist
  /// @param datatypeDescription how an answer is to be written; empty where that is plain
  /// @param order the first is 1
  /// @param values the possible answers, if it is a list
  public record Attribute(
      boolean variable,
      String code,
      String datatype,
      boolean required,
      String datatypeDescription,
      int order,
      String description,
      List<Value> values) {

    void write(Xml xml) {
      xml.begin("attribute")
          .text("variable", variable)
          .text("code", code)
          .text("datatype", datatype)
          .text("required", required)
          .text("datatype_description", datatypeDescription)
          .text("order", order)
          .text("description", description);
      if (!values.isEmpty()) {
        xml.begin("values");
        values.forEach(
            value -> xml.begin("value").text("key", value.key()).text("name", value.name()).end());
        xml.end();
      }
      xml.end();
    }
  }

  /// A possible answer.
  public record Value(String key, String name) {}

  @Override
  public void write(Xml xml) {
    xml.begin("service_definition").text("service_code", serviceCode).begin("attributes");
    attributes.forEach(attribute -> attribute.write(xml));
    xml.end().end();
  }
}
