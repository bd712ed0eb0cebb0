package fr.vigie.open311;

import fr.vigie.shared.Xml;

/// Something that can be reported.
///
/// @param metadata whether there are questions, which its definition has
/// @param type always `realtime`: a report has its id at once
/// @param keywords separated by commas
public record Service(
    String serviceCode,
    String serviceName,
    String description,
    boolean metadata,
    String type,
    String keywords,
    String group)
    implements Shown {

  @Override
  public void write(Xml xml) {
    xml.begin("service")
        .text("service_code", serviceCode)
        .text("service_name", serviceName)
        .text("description", description)
        .text("metadata", metadata)
        .text("type", type)
        .text("keywords", keywords)
        .text("group", group)
        .end();
  }
}
