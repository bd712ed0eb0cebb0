package fr.vigie.registerfile;

import static fr.vigie.registerfile.EntryReason.BAD_DATE;
import static fr.vigie.registerfile.EntryReason.BAD_VALUE;
import static fr.vigie.registerfile.EntryReason.NO_ID;
import static fr.vigie.registerfile.EntryReason.UNKNOWN_WORD;
import static fr.vigie.registerfile.EntryReason.WRONG_PARENT;

import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.asset.AttributeType;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PlainText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads equipment from items, as a mapping says.
public final class EntryReader {

  private static final int MOST_ID_CHARACTERS = 100;
  private static final int MOST_LABEL_CHARACTERS = 100;
  private static final int MOST_CHILDREN = 1_000;

  /// What programs write that do not know the day.
  private static final LocalDate EPOCH = LocalDate.EPOCH;

  private final PlaceReader places;
  private final LocalDate today;

  public EntryReader(Ground ground, LocalDate today) {
    this.places = new PlaceReader(ground);
    this.today = today;
  }

  /// Throws {@link RejectedEntry} with the first reason that holds.
  public RegisterEntry read(Item item, RegisterMapping mapping) {
    var id = id(item, mapping);
    var parent = reference(mapping.parent(), item);
    RejectedEntry.unless(!id.equals(parent), WRONG_PARENT, "it is to stand below itself");
    var kind = word(AssetKind.class, said(mapping.kind(), item));
    var place = places.read(item, mapping.place(), mapping.crs());
    var label = mapping.label().flatMap(rule -> rule.read(item)).orElse(id);
    RejectedEntry.unless(isText(label, MOST_LABEL_CHARACTERS), BAD_VALUE, "label is too long");
    return new RegisterEntry(
        item,
        id,
        kind,
        label,
        place,
        parent,
        children(mapping, item),
        reference(mapping.model(), item),
        attributes(kind, item, mapping),
        status(kind, mapping, item),
        lifecycle(mapping, item),
        installedOn(mapping, item));
  }

  /// What a model says of the equipment made by it; throws {@link RejectedEntry}.
  public AssetAttributes model(Item item, RegisterMapping mapping) {
    return attributes(word(AssetKind.class, said(mapping.kind(), item)), item, mapping);
  }

  /// The id of the item; throws {@link RejectedEntry}.
  public static String id(Item item, RegisterMapping mapping) {
    var id = mapping.id().read(item).orElse("");
    RejectedEntry.unless(!id.isBlank(), NO_ID, "it has no id");
    RejectedEntry.unless(isText(id, MOST_ID_CHARACTERS), BAD_VALUE, "the id is too long");
    return id;
  }

  private static boolean isText(String text, int most) {
    return !text.isBlank() && text.length() <= most && PlainText.isPlain(text);
  }

  private static String said(FieldRule rule, Item item) {
    return rule.read(item)
        .orElseThrow(() -> new RejectedEntry(UNKNOWN_WORD, rule.field() + " is empty"));
  }

  private static <E extends Enum<E>> E word(Class<E> words, String text) {
    return Stream.of(words.getEnumConstants())
        .filter(word -> word.name().equals(text))
        .findFirst()
        .orElseThrow(() -> new RejectedEntry(UNKNOWN_WORD, "\"" + text + "\""));
  }

  /// The id of something else of the register.
  private static @Nullable String reference(Optional<FieldRule> rule, Item item) {
    var id = rule.flatMap(r -> r.read(item));
    id.ifPresent(EntryReader::checkReference);
    return id.orElse(null);
  }

  private static void checkReference(String id) {
    RejectedEntry.unless(
        isText(id, MOST_ID_CHARACTERS), BAD_VALUE, "it refers to what cannot be an id: " + id);
  }

  private static List<String> children(RegisterMapping mapping, Item item) {
    var ids = mapping.children().flatMap(rule -> rule.read(item));
    var children = ids.map(all -> List.of(all.split(",", -1))).orElse(List.of());
    RejectedEntry.unless(
        children.size() <= MOST_CHILDREN, BAD_VALUE, "more than " + MOST_CHILDREN + " below it");
    children.forEach(EntryReader::checkReference);
    return children;
  }

  private static @Nullable AssetStatus status(AssetKind kind, RegisterMapping mapping, Item item) {
    return mapping
        .status()
        .flatMap(rule -> rule.read(item))
        .map(word -> status(kind, word))
        .orElse(null);
  }

  /// By Vigie's name or the standard's word.
  private static AssetStatus status(AssetKind kind, String word) {
    return kind.statuses().stream()
        .filter(status -> status.name().equals(word) || status.word().equals(word))
        .findFirst()
        .orElseThrow(() -> new RejectedEntry(UNKNOWN_WORD, "status is \"" + word + "\""));
  }

  private static @Nullable AssetLifecycle lifecycle(RegisterMapping mapping, Item item) {
    return mapping
        .lifecycle()
        .flatMap(rule -> rule.read(item))
        .map(word -> word(AssetLifecycle.class, word))
        .orElse(null);
  }

  /// The first of 1970 says that nobody knows; what is more than a year ahead is refused.
  private @Nullable LocalDate installedOn(RegisterMapping mapping, Item item) {
    var rule = mapping.installedOn();
    var said = rule.flatMap(r -> r.read(item));
    if (said.isEmpty()) {
      return null;
    }
    var day = day(rule.orElseThrow(), said.get());
    RejectedEntry.unless(
        !day.isAfter(today.plusYears(1)) && day.getYear() >= 1850, BAD_DATE, "installed on " + day);
    return day.equals(EPOCH) ? null : day;
  }

  private static LocalDate day(FieldRule rule, String said) {
    return rule.dates()
        .read(said)
        .orElseThrow(() -> new RejectedEntry(BAD_DATE, rule.field() + " is \"" + said + "\""));
  }

  private static AssetAttributes attributes(AssetKind kind, Item item, RegisterMapping mapping) {
    var given = new HashMap<String, String>();
    mapping
        .attributes()
        .forEach((key, rule) -> {
          var attribute = AssetAttribute.named(key).orElseThrow();
          if (attribute.isOf(kind)) {
            rule.read(item).ifPresent(text -> given.put(key, value(attribute, rule, text)));
          }
        });
    return parsed(kind, given);
  }

  private static String value(AssetAttribute attribute, FieldRule rule, String said) {
    return switch (attribute.type()) {
      case AttributeType.Decimal _, AttributeType.Whole _ ->
          Numbers.read(said, rule.factor()).orElse(said);
      case AttributeType.Flag _ -> Numbers.answer(said);
      case AttributeType.Day _ -> day(rule, said).toString();
      default -> said;
    };
  }

  private static AssetAttributes parsed(AssetKind kind, Map<String, String> given) {
    try {
      return AssetAttributes.parse(kind, given);
    } catch (InvalidInput e) {
      throw new RejectedEntry(
          BAD_VALUE,
          e.field() + ": " + e.rule() + ", not " + given.get(e.field().replace("attributes.", "")));
    }
  }
}
