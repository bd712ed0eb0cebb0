package fr.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.event.EventModule;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.source.AddSource.Outcome;
import fr.vigie.source.AddSource.Request;
import fr.vigie.source.Source.Kind;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AddSourceTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final Viewer ANNE = anne();

  private static Viewer anne() {
    var grants = List.of(new Grant(Role.ADMINISTRATOR, BELLEVILLE));
    var person = new Person("per_anne", "anne", "test", "anne", grants);
    return new Viewer(person.id(), person);
  }

  private static Outcome add(boolean allowsPrivate, Kind kind, @Nullable String url) {
    var database = TestMongo.fresh();
    var clock = Clock.systemUTC();
    return new AddSource(
            new MongoSources(database),
            new FeedAddresses(allowsPrivate),
            EventModule.on(database, clock).log(),
            TestMongo.mongo().transactions(),
            new Ids(clock),
            clock)
        .add(
            ANNE,
            new Request(
                UUID.randomUUID().toString(),
                BELLEVILLE,
                kind,
                "essai",
                url == null ? null : URI.create(url)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://169.254.169.254/latest",
        "http://127.0.0.1:8080/gbfs.json",
        "https://localhost/gbfs.json",
        "http://[::1]/",
        "http://10.0.0.1/"
      })
  void a_feed_in_a_private_network_is_refused_at_once_by_name(String url) {
    assertThatThrownBy(() -> add(false, Kind.GBFS, url))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("feedUrl"));
    assertThat(add(true, Kind.GBFS, url)).isInstanceOf(Outcome.Added.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://93.184.216.34/gbfs.json",
        "https://[2a00:1450:4007:80f::200e]/",
        "https://nowhere.invalid/gbfs.json"
      })
  void a_feed_on_the_internet_or_of_a_name_that_leads_nowhere_yet_is_added(String url) {
    assertThat(add(false, Kind.GBFS, url)).isInstanceOf(Outcome.Added.class);
  }

  @Test
  void a_source_says_where_it_sends_to() {
    assertThat(source(add(false, Kind.THE_THINGS_STACK, null)).pushPath())
        .matches("/telemetry/src_\\w+/tts");
    assertThat(source(add(true, Kind.IRVE, "http://127.0.0.1/")).pushPath()).isNull();
  }

  private static Source source(Outcome outcome) {
    return ((Outcome.Added) outcome).source();
  }
}
