package fr.vigie.open311;

import fr.vigie.shared.Xml;
import jakarta.json.bind.annotation.JsonbProperty;
import org.jspecify.annotations.Nullable;

/// A report as GeoReport shows it.
///
/// @param status `open` or `closed`
/// @param statusNotes what that means here
/// @param description what the public may read of the words of the reporter; null for nothing
/// @param addressId none is kept
/// @param mediaUrl of a photo that the public may see; null for none
public record ServiceRequest(
    String serviceRequestId,
    String status,
    String statusNotes,
    String serviceName,
    String serviceCode,
    @Nullable String description,
    String agencyResponsible,
    @Nullable String serviceNotice,
    String requestedDatetime,
    String updatedDatetime,
    String expectedDatetime,
    String address,
    @Nullable String addressId,
    @Nullable String zipcode,
    double lat,
    @JsonbProperty("long") double lon,
    @Nullable String mediaUrl)
    implements Shown {

  @Override
  public void write(Xml xml) {
    xml.begin("request")
        .text("service_request_id", serviceRequestId)
        .text("status", status)
        .text("status_notes", statusNotes)
        .text("service_name", serviceName)
        .text("service_code", serviceCode)
        .text("description", description)
        .text("agency_responsible", agencyResponsible)
        .text("service_notice", serviceNotice)
        .text("requested_datetime", requestedDatetime)
        .text("updated_datetime", updatedDatetime)
        .text("expected_datetime", expectedDatetime)
        .text("address", address)
        .text("address_id", addressId)
        .text("zipcode", zipcode)
        .text("lat", lat)
        .text("long", lon)
        .text("media_url", mediaUrl)
        .end();
  }
}
