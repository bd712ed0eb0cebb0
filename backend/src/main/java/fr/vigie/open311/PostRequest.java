package fr.vigie.open311;

import fr.vigie.category.Category;
import fr.vigie.contact.Contact;
import fr.vigie.filing.FileReport;
import fr.vigie.graphql.Messages;
import fr.vigie.http.Route.Call;
import fr.vigie.http.Sender;
import fr.vigie.opendata.Ground;
import fr.vigie.report.Report;
import fr.vigie.report.Report.Channel;
import fr.vigie.report.ReportPhotos;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.shared.PlainText;
import fr.vigie.shared.Secret;
import fr.vigie.shared.SpokenTime;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The app of a partner files a report, by the same rules as Vigie's own.
final class PostRequest {

  private static final int MOST_CHARACTERS = 2_000;
  private static final String PREFIX = "o311-";
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Jurisdictions jurisdictions;
  private final ServiceCatalogue catalogue;
  private final Territories territories;
  private final ApiKeys keys;
  private final KeyLimits limits;
  private final FileReport fileReport;
  private final Clock clock;

  PostRequest(
      Jurisdictions jurisdictions,
      ServiceCatalogue catalogue,
      Territories territories,
      ApiKeys keys,
      KeyLimits limits,
      FileReport fileReport,
      Clock clock) {
    this.jurisdictions = jurisdictions;
    this.catalogue = catalogue;
    this.territories = territories;
    this.keys = keys;
    this.limits = limits;
    this.fileReport = fileReport;
    this.clock = clock;
  }

  /// Throws {@link Refused}, {@link InvalidInput} and {@link fr.vigie.shared.TooOften}.
  List<Created> post(Call call) throws IOException {
    var form = Form.of(call);
    var key = key(form.text("api_key"));
    limits.use(key);
    var ground = jurisdictions.get(form.text("jurisdiction_id"));
    if (!key.territory().equals(ground.territory().id())) {
      throw new Refused(403, "The api_key is not of this jurisdiction.");
    }
    var service = service(form, ground);
    var place = place(form);
    checkPlace(place, ground);
    var request =
        new FileReport.Request(
            clientReportId(call, form, key),
            service.code(),
            place,
            note(form),
            Attributes.of(form),
            null,
            Channel.OTHER,
            // There is nobody to offer near reports to.
            true,
            null,
            null,
            contact(form),
            false,
            ReportPhotos.Wanted.NONE);
    return List.of(created(fileReport.fileForPartner(sender(form, key), request), form));
  }

  private ApiKey key(Optional<String> shown) {
    return shown
        .flatMap(text -> keys.findByHash(Secret.hash(text)))
        .filter(ApiKey::isActive)
        .orElseThrow(() -> new Refused(403, "The api_key is missing or not valid."));
  }

  private Category service(Form form, Ground ground) {
    var code =
        form.text("service_code")
            .orElseThrow(() -> new Refused(400, "service_code was not provided."));
    return catalogue
        .find(ground, code)
        .orElseThrow(() -> new Refused(404, "service_code was not found."));
  }

  /// An address alone says too little: no gazetteer is asked while somebody waits.
  private static GeoPoint place(Form form) {
    var latitude = form.text("lat");
    var longitude = form.text("long");
    InvalidInput.unless(latitude.isPresent() || longitude.isEmpty(), "lat", "given with long");
    InvalidInput.unless(longitude.isPresent() || latitude.isEmpty(), "long", "given with lat");
    InvalidInput.unless(
        latitude.isPresent(), "lat", "given with long; an address alone is not looked up here");
    return new GeoPoint(
        Numbers.decimal("lat", latitude.get()), Numbers.decimal("long", longitude.orElseThrow()));
  }

  private void checkPlace(GeoPoint place, Ground ground) {
    var commune = territories.communeAt(place);
    var isInside =
        commune
            .map(Commune::territory)
            .filter(territory -> territory.equals(ground.territory().id()))
            .isPresent();
    if (!isInside) {
      throw new Refused(400, "lat, long: the place is outside of this jurisdiction.");
    }
  }

  /// What staff read: the words, and the address that goes with the place if one was given.
  private static @Nullable String note(Form form) {
    var words =
        Stream.of("description", "address_string", "address_id")
            .flatMap(name -> form.text(name).stream())
            .collect(Collectors.joining("\n"));
    InvalidInput.unless(
        words.length() <= MOST_CHARACTERS,
        "description",
        "at most " + MOST_CHARACTERS + " characters");
    PlainText.check(words, "description");
    return words.isEmpty() ? null : words;
  }

  /// Who reports, apart from the report; null when the form does not say.
  private static @Nullable Contact contact(Form form) {
    var name =
        Stream.of("first_name", "last_name")
            .flatMap(each -> form.text(each).stream())
            .collect(Collectors.joining(" "));
    var contact =
        new Contact(name, form.text("email").orElse(null), form.text("phone").orElse(null), null);
    return contact.isNobody() ? null : contact;
  }

  /// All reports of a partner come from its own servers: what tells those who report apart is the
  /// device that it names.
  private static Sender sender(Form form, ApiKey key) {
    return form.text("device_id")
        .map(device -> Secret.hash(key.id() + "\n" + device).substring(0, 48))
        .map(device -> new Sender(null, device))
        .orElse(Sender.UNKNOWN);
  }

  /// A retry has the same name: by its own key, or else because the same device says the same on
  /// the same day.
  private String clientReportId(Call call, Form form, ApiKey key) {
    var own =
        Optional.ofNullable(call.header("idempotency-key")).or(() -> form.text("idempotency_key"));
    InvalidInput.unless(
        own.isEmpty() || own.get().matches("[\\x21-\\x7e]{8,200}"),
        "Idempotency-Key",
        "8 to 200 characters of ASCII without spaces");
    var device = form.text("device_id");
    if (own.isEmpty() && device.isEmpty()) {
      return PREFIX + Secret.fresh();
    }
    var content =
        own.orElseGet(() -> LocalDate.ofInstant(clock.instant(), PARIS) + " " + form.fields());
    var name = key.id() + "\n" + device.orElse("") + "\n" + content;
    return PREFIX + Secret.hash(name).substring(0, 48);
  }

  private Created created(FileReport.Outcome outcome, Form form) {
    return switch (outcome) {
      case FileReport.Outcome.Filed(var report, _) ->
          new Created(report.id(), notice(report, form), null);
      case FileReport.Outcome.ClientIdReused _ ->
          throw new Refused(409, "This Idempotency-Key was used for another content.");
      case FileReport.Outcome.CategoryUnknown _, FileReport.Outcome.CategoryNotOffered _ ->
          throw new Refused(404, "service_code was not found.");
      case FileReport.Outcome.CommuneNotServed _ ->
          throw new Refused(400, "lat, long: the place is outside of this jurisdiction.");
      case FileReport.Outcome.OutOfScope _ -> throw new Refused(404, "service_code was not found.");
      case FileReport.Outcome.ReporterBlocked _ ->
          throw new Refused(403, "This device may not file reports for a while.");
      case FileReport.Outcome.NearbyReports _,
          FileReport.Outcome.NotAllowed _,
          FileReport.Outcome.PhotoUnfit _ ->
          throw new IllegalStateException("a partner asks for nothing of it: " + outcome);
    };
  }

  /// What happens next, and what of the form was not kept.
  private String notice(Report report, Form form) {
    // The end of a day is the first instant of the next.
    var day = SpokenTime.day(report.dueAt().minusMillis(1), Language.ofReader());
    var organisation = territories.organisation(report.responsible()).name();
    var notice = Messages.of("Open311.filed", organisation, day);
    var left =
        Stream.of("media_url", "account_id")
            .filter(name -> form.text(name).isPresent())
            .collect(Collectors.joining(", "));
    return left.isEmpty() ? notice : notice + " " + Messages.of("Open311.notKept", left);
  }
}
