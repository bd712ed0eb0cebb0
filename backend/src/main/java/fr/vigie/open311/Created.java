package fr.vigie.open311;

import fr.vigie.shared.Xml;
import org.jspecify.annotations.Nullable;

/// A report that was filed just now.
///
/// @param serviceNotice what happens next, for the reporter
/// @param accountId none is kept
public record Created(String serviceRequestId, String serviceNotice, @Nullable String accountId)
    implements Shown {

  @Override
  public void write(Xml xml) {
    xml.begin("request")
        .text("service_request_id", serviceRequestId)
        .text("service_notice", serviceNotice)
        .text("account_id", accountId)
        .end();
  }
}
