package fr.vigie.importfile;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.importfile.JsonPieces.Piece;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JsonPiecesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"a\": 1}, {\"b\": {\"c\": \"}\"}}]",
        "{\"a\": 1}\n{\"b\": {\"c\": \"}\"}}\n",
        "{\"a\": 1}{\"b\": {\"c\": \"}\"}}",
      })
  void a_list_and_lines_are_cut_alike(String document) throws IOException {
    assertThat(pieces(document, null))
        .containsExactly(
            new Piece(1, "{\"a\": 1}", false), new Piece(2, "{\"b\": {\"c\": \"}\"}}", false));
  }

  @Test
  void the_list_of_a_member_is_found_and_what_is_around_it_is_told() throws IOException {
    var document =
        "{\"name\": \"features\", \"x\": {\"features\": [{}]}, \"features\": [{\"a\": 1}], \"y\": [{}]}";
    var cut = new JsonPieces(new StringReader(document), "features");

    assertThat(cut.next()).contains(new Piece(1, "{\"a\": 1}", false));
    assertThat(cut.next()).isEmpty();
    assertThat(cut.next()).isEmpty();
    assertThat(cut.head()).contains("\"name\": \"features\"");
  }

  @Test
  void a_document_without_the_list_has_none() throws IOException {
    var cut = new JsonPieces(new StringReader("{\"other\": [{}]}"), "features");

    assertThat(cut.next()).isEmpty();
    assertThat(cut.isInList()).isFalse();
  }

  @Test
  void a_missing_quote_costs_its_object_and_no_other() throws IOException {
    var document = "[{\"a\": \"x, \"b\": \"y\"},\n{\"c\": 1},\n  {\"d\": 2}]";

    var pieces = pieces(document, null);

    assertThat(pieces).extracting(Piece::isBroken).containsExactly(true, false, false);
    assertThat(pieces.getLast().text()).isEqualTo("{\"d\": 2}");
  }

  @Test
  void what_is_cut_off_is_told() throws IOException {
    assertThat(pieces("[{\"a\": 1}, {\"b\": ", null))
        .extracting(Piece::isBroken)
        .containsExactly(false, true);
  }

  @Test
  void what_is_no_object_is_told() throws IOException {
    assertThat(pieces("[1, {\"a\": 1}, \"x\", {\"b\": 1}]", null))
        .extracting(Piece::isBroken)
        .containsExactly(true, false, true, false);
  }

  @Test
  void an_object_without_end_is_not_held() throws IOException {
    var document = "[{\"a\": \"" + "x".repeat(3_000_000) + "\"}, {\"b\": 1}]";

    var pieces = pieces(document, null);

    assertThat(pieces).extracting(Piece::isBroken).containsExactly(true, false);
    assertThat(pieces.getFirst().text()).hasSize(JsonPieces.MOST_CHARACTERS);
  }

  private static List<Piece> pieces(String document, @Nullable String of) throws IOException {
    var cut = new JsonPieces(new StringReader(document), of);
    var all = new ArrayList<Piece>();
    for (var piece = cut.next(); piece.isPresent(); piece = cut.next()) {
      all.add(piece.get());
    }
    return all;
  }
}
