package fr.vigie.category;

import static fr.vigie.shared.Language.DE;
import static fr.vigie.shared.Language.EN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people read of the catalogue of categories.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CatalogueWordsTest {

  private static Stream<Category> catalogue() {
    return new Categories().list().stream();
  }

  @Test
  void the_catalogue_has_groups_questions_choices_and_advice_to_look_at() {
    assertThat(catalogue().flatMap(CatalogueWordsTest::groups).distinct()).hasSizeGreaterThan(5);
    assertThat(catalogue().flatMap(CatalogueWordsTest::questions)).hasSizeGreaterThan(20);
    assertThat(catalogue().flatMap(CatalogueWordsTest::advice)).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("catalogue")
  void a_category_and_all_that_is_said_of_it_is_said_in_each_language(Category category) {
    var said =
        Stream.of(
                Stream.of(category.label()),
                groups(category),
                questions(category),
                advice(category))
            .flatMap(words -> words);

    assertThat(said)
        .allSatisfy(words -> {
          assertThat(words.text()).isNotBlank();
          assertThat(words.translations()).containsOnlyKeys(DE, EN);
        });
  }

  private static Stream<Words> groups(Category category) {
    var group = category.group();
    return group == null ? Stream.empty() : group.path().stream().map(CategoryGroup::label);
  }

  private static Stream<Words> questions(Category category) {
    return category.questions().stream()
        .flatMap(question ->
            Stream.concat(
                Stream.of(question.label()),
                question.choices().stream().map(Question.Choice::label)));
  }

  private static Stream<Words> advice(Category category) {
    var referral = category.outOfScope();
    return referral == null || referral.advice() == null
        ? Stream.empty()
        : Stream.of(referral.advice());
  }
}
