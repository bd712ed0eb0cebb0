package fr.vigie.document;

import fr.vigie.limit.Caller;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides which documents are let in, by who asks and with which version of which app.
public final class DocumentGate {

  private final AdHocDocuments adHoc;
  private final Releases releases;
  private final TrustedDocuments trusted;

  DocumentGate(AdHocDocuments adHoc, Contracts contracts) {
    this.adHoc = adHoc;
    this.releases = new Releases(contracts.releases());
    this.trusted = new TrustedDocuments(contracts);
  }

  public static DocumentGate of(AdHocDocuments adHoc) {
    return new DocumentGate(adHoc, Contracts.onClassPath());
  }

  /// The text of a document, where it may be looked at without knowing who asks.
  public Optional<String> peek(@Nullable String query, @Nullable String id) {
    var known = Optional.ofNullable(id).flatMap(trusted::find);
    return known.or(() ->
        Optional.ofNullable(query).filter(text -> adHoc.isForAnyone() || trusted.isTrusted(text)));
  }

  /// The text of the document that is asked; throws {@link DocumentRefused}.
  ///
  /// @param id the hash of a document in a manifest
  public String admit(@Nullable String query, @Nullable String id, Client client, Caller caller) {
    var required = releases.required(client);
    var text = find(query, id);
    if (required.isPresent() && !text.filter(trusted::isPendingWork).isPresent()) {
      throw DocumentRefused.tooOld(required.get());
    }
    var found = text.orElseThrow(DocumentRefused::unknown);
    if (!trusted.isTrusted(found) && !adHoc.isFor(caller)) {
      throw DocumentRefused.notTrusted();
    }
    return found;
  }

  private Optional<String> find(@Nullable String query, @Nullable String id) {
    if (id != null && query != null && !id.equals(hash(query))) {
      throw DocumentRefused.mismatch();
    }
    return query != null ? Optional.of(query) : Optional.ofNullable(id).flatMap(trusted::find);
  }

  /// The day to which the client's version is served, if that is decided.
  public Optional<LocalDate> servedUntil(Client client) {
    return releases.find(client).map(Release::until);
  }

  /// The hash of a document; empty when only an id was sent and no document is known by it.
  public Optional<String> id(@Nullable String query, @Nullable String id) {
    return query != null
        ? Optional.of(hash(query))
        : Optional.ofNullable(id).filter(known -> trusted.find(known).isPresent());
  }

  /// The client, if it is a release of an app; {@link Client#UNKNOWN} otherwise.
  public Client known(Client client) {
    return releases.find(client).isPresent() ? client : Client.UNKNOWN;
  }

  public boolean isTrusted(String text) {
    return trusted.isTrusted(text);
  }

  List<String> trustedTexts() {
    return trusted.texts();
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
