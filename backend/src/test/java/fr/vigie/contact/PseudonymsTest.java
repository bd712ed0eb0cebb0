package fr.vigie.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.InvalidInput;
import java.time.Clock;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PseudonymsTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String VOSGES = "ter_200068377";
  private static final Contact CAMILLE =
      new Contact("Camille", "Camille@Example.fr", "06 12 34 56 78", "FR");

  private final com.mongodb.client.MongoDatabase database = TestMongo.fresh();
  private final ContactModule module = ContactModule.on(database, Clock.systemUTC());

  @Test
  void two_territories_never_know_one_person_by_the_same_name() {
    var contacts = module.contacts();

    assertThat(contacts.keep(BELLEVILLE, null, CAMILLE))
        .isEqualTo(contacts.keep(BELLEVILLE, null, CAMILLE))
        .isNotEqualTo(contacts.keep(VOSGES, null, CAMILLE));
    assertThat(contacts.keep(BELLEVILLE, "issuer#camille", CAMILLE))
        .isEqualTo(module.pseudonyms().of(BELLEVILLE, "issuer#camille"))
        .isNotEqualTo(contacts.keep(VOSGES, "issuer#camille", CAMILLE));
  }

  @Test
  void another_installation_knows_them_by_other_names() {
    var other = ContactModule.on(TestMongo.fresh(), Clock.systemUTC());

    assertThat(other.pseudonyms().of(BELLEVILLE, "issuer#camille"))
        .isNotEqualTo(module.pseudonyms().of(BELLEVILLE, "issuer#camille"));
  }

  @Test
  void a_contact_is_found_by_its_pseudonym_and_by_what_was_given() {
    var pseudonym = module.contacts().keep(BELLEVILLE, null, CAMILLE);

    assertThat(module.contacts().find(pseudonym))
        .contains(new Contact("Camille", "camille@example.fr", "0612345678", "fr"));
    assertThat(module.contacts().reachedBy("CAMILLE@example.fr")).containsExactly(pseudonym);
    assertThat(module.contacts().reachedBy("06.12.34.56.78")).containsExactly(pseudonym);
    assertThat(module.contacts().reachedBy("zoe@example.fr")).isEmpty();
  }

  @Test
  void who_gives_anothers_address_takes_nothing_over() {
    var camille = module.contacts().keep(BELLEVILLE, null, CAMILLE);
    var zoe =
        module.contacts().keep(BELLEVILLE, null, new Contact("Zoé", CAMILLE.email(), null, null));

    assertThat(zoe).isNotEqualTo(camille);
    assertThat(module.contacts().find(camille)).contains(CAMILLE);
  }

  @Test
  void backends_that_start_at_once_make_one_key() {
    var keys =
        IntStream.range(0, 16)
            .parallel()
            .mapToObj(
                _ -> java.util.HexFormat.of().formatHex(new InstallationKeys(database).of("x")))
            .distinct();

    assertThat(keys).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "camille, email",
    "a@b@c, email",
    "<a@b.fr>, email",
    "12, phone",
    "06 12 AB, phone",
    "français, language"
  })
  void what_reaches_nobody_is_refused_by_name(String value, String field) {
    assertThatThrownBy(() ->
            new Contact(
                null,
                field.equals("email") ? value : null,
                field.equals("phone") ? value : null,
                field.equals("language") ? value : null))
        .isInstanceOf(InvalidInput.class)
        .hasMessageStartingWith(field + ": ");
  }

  @Test
  void a_contact_of_nobody_is_refused() {
    var nobody = new Contact(" ", null, "", "fr");

    assertThatThrownBy(() -> module.contacts().keep(BELLEVILLE, null, nobody))
        .isInstanceOf(InvalidInput.class);
  }
}
