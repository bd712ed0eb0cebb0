package fr.vigie.asset;

import fr.vigie.view.Row;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What is known of stored equipment, as it is shown.
public record AssetDetails(AssetKind kind, Row attributes) {

  /// The name of the type that shows it.
  String type() {
    return type(kind);
  }

  static String type(AssetKind kind) {
    var name = new StringBuilder();
    for (var word : kind.name().split("_", -1)) {
      name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
    }
    return name.append("Details").toString();
  }

  /// The value of an attribute; null, or an empty list, when it is not known.
  public @Nullable Object find(AssetAttribute attribute) {
    var key = attribute.key();
    return switch (attribute.type()) {
      case AttributeType.Text _, AttributeType.Word _, AttributeType.Day _ -> attributes.text(key);
      case AttributeType.Decimal _ -> attributes.decimal(key);
      case AttributeType.Whole _ -> attributes.whole(key);
      case AttributeType.Flag _ -> attributes.flag(key);
      case AttributeType.Words _ -> attributes.texts(key);
    };
  }
}
