package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.InvalidInput;
import fr.vigie.webhook.WebhookAddresses.PrivateAddress;
import fr.vigie.webhook.WebhookAddresses.Resolver;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WebhookAddressesTest {

  private static final String PUBLIC = "93.184.215.14";

  /// Knows names as the world of this test has them, and literals as everybody does.
  private static final Resolver WORLD =
      host ->
          switch (host) {
            case "partner.example" -> all(PUBLIC);
            case "inside.example" -> all("10.1.2.3");
            case "both.example" -> all(PUBLIC, "169.254.169.254");
            case "nowhere.example" -> throw new UnknownHostException(host);
            default -> InetAddress.getAllByName(host);
          };

  private final WebhookAddresses addresses =
      new WebhookAddresses(new WebhookSettings(false), WORLD);

  private static InetAddress[] all(String... literals) throws UnknownHostException {
    var found = new InetAddress[literals.length];
    for (var i = 0; i < literals.length; i++) {
      found[i] = InetAddress.getByName(literals[i]);
    }
    return found;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "partner.example",
        "/hook",
        "http://partner.example/hook",
        "ftp://partner.example/hook",
        "file:///etc/passwd",
        "https:///hook",
        "https://partner.example:22/hook",
        "https://partner.example:8080/hook",
        "https://anne:secret@partner.example/hook",
        "https://partner.example@inside.example/hook",
        "https://partner.example/hook#part",
        "https://parténaire.example/hook",
        "https://partner.example/ho ok",
        "https://partner.example/\r\nHost: inside.example",
        "https://inside.example/hook",
        "https://both.example/hook",
        "https://localhost/hook",
        "https://127.0.0.1/hook",
        "https://169.254.169.254/latest/meta-data",
        "https://2130706433/hook",
        "https://[::1]/hook",
        "https://[::ffff:10.0.0.1]/hook",
        "https://[64:ff9b::a00:1]/hook",
        "https://[fd00:ec2::254]/hook"
      })
  void what_is_never_called_is_refused_when_it_is_set(String url) {
    assertThatThrownBy(() -> addresses.read(url))
        .isInstanceOfSatisfying(
            InvalidInput.class, refused -> assertThat(refused.field()).isEqualTo("url"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://partner.example",
        "https://partner.example/hook?of=vigie",
        "https://partner.example:8443/hook",
        "https://nowhere.example/hook",
        "https://93.184.215.14/hook"
      })
  void a_server_on_the_internet_is_taken_and_one_that_is_not_there_yet(String url) {
    assertThat(addresses.read(url)).isEqualTo(URI.create(url));
  }

  @Test
  void a_path_in_other_letters_is_written_as_it_is_sent() {
    assertThat(addresses.read("https://partner.example/été"))
        .isEqualTo(URI.create("https://partner.example/%C3%A9t%C3%A9"));
  }

  @Test
  void a_name_with_one_private_address_is_not_called_at_all() throws Exception {
    assertThat(addresses.find(URI.create("https://partner.example/")).getHostAddress())
        .isEqualTo(PUBLIC);
    for (var host : new String[] {"inside.example", "both.example", "localhost", "[::1]"}) {
      assertThatThrownBy(() -> addresses.find(URI.create("https://" + host + "/")))
          .isInstanceOf(PrivateAddress.class);
    }
    assertThatThrownBy(() -> addresses.find(URI.create("https://nowhere.example/")))
        .isInstanceOf(UnknownHostException.class);
  }

  @Test
  void on_one_machine_partners_may_be_private_where_that_is_allowed() throws Exception {
    var lenient = new WebhookAddresses(new WebhookSettings(true), WORLD);
    var url = lenient.read("http://127.0.0.1:8099/hook");
    assertThat(lenient.find(url).isLoopbackAddress()).isTrue();
    assertThatThrownBy(() -> lenient.read("http://anne@127.0.0.1/hook"))
        .isInstanceOf(InvalidInput.class);
  }
}
