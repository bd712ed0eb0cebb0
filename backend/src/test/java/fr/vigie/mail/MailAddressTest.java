package fr.vigie.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@example.org",
        "camille@",
        "camille@localhost",
        "camille@example..org",
        "camille@-example.org",
        "camille@exa_mple.org",
        "camille@[127.0.0.1]",
        "camille@127.0.0.1",
        "camille@example.org\r\nBcc: everybody@example.org",
        "cam\u0000ille@example.org",
        "camille\n@example.org",
        "camille@example.org,zoe@example.org"
      })
  void what_is_no_address_is_written_to_nobody(String typed) {
    assertThat(MailAddress.of(typed)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "camille@example.org | camille@example.org | false",
        "camille+vigie@EXAMPLE.org | camille+vigie@example.org | false",
        "o'neil@example.org | o'neil@example.org | false",
        "a,b@example.org | \"a,b\"@example.org | false",
        "a(b)@example.org | \"a(b)\"@example.org | false",
        "a..b@example.org | \"a..b\"@example.org | false",
        "a:b;c@example.org | \"a:b;c\"@example.org | false",
        "a\\b@example.org | \"a\\\\b\"@example.org | false",
        "camille@bücher.example | camille@xn--bcher-kva.example | false",
        "camille@mairie-besançon.fr | camille@xn--mairie-besanon-rjb.fr | false",
        "rené@example.org | rené@example.org | true"
      })
  void odd_ones_are_written_as_mail_servers_take_them(
      String typed, String written, boolean needsUtf8) {
    assertThat(MailAddress.of(typed)).contains(new MailAddress(written, needsUtf8));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 63, 64})
  void a_name_of_a_host_has_63_letters_at_most(int letters) {
    assertThat(MailAddress.of("camille@" + "a".repeat(letters) + ".example").isPresent())
        .isEqualTo(letters < 64);
  }
}
