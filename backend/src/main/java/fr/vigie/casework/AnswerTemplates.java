package fr.vigie.casework;

import java.util.List;
import java.util.Optional;

/// The words by which territories answer.
public interface AnswerTemplates {

  /// How many a territory may have.
  int MOST = 200;

  Optional<AnswerTemplate> find(String id);

  /// Those of a territory, by name.
  List<AnswerTemplate> of(String territory);

  /// Puts it in the place of the one of its territory, name and language, whose id it takes on.
  AnswerTemplate put(AnswerTemplate template);

  void remove(String id);
}
