package fr.vigie.category;

import fr.vigie.shared.Language;
import java.util.EnumMap;
import org.bson.Document;

/// How words are stored: by the tags of their languages.
public interface MongoWords {

  static Document of(Words words) {
    var document = new Document(Language.FR.tag(), words.text());
    words.translations().forEach((language, text) -> document.append(language.tag(), text));
    return document;
  }

  static Words read(Document document) {
    var translations = new EnumMap<Language, String>(Language.class);
    for (var language : Language.values()) {
      var text = document.getString(language.tag());
      if (language != Language.FR && text != null) {
        translations.put(language, text);
      }
    }
    return new Words(document.getString(Language.FR.tag()), translations);
  }
}
