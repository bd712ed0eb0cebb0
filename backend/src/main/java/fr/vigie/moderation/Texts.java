package fr.vigie.moderation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Takes a first look at what people write: swear words, and what tells who somebody is or how to
/// reach them. It errs on the side of holding: somebody then looks.
public final class Texts {

  private static final String MASK = "[…]";

  /// Characters that are not seen, put between others so that a pattern is not found.
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\u034F\\u3164]");

  private final Profanity profanity;
  private final Identifiers identifiers;

  public Texts() {
    this.profanity = Profanity.read();
    this.identifiers = new Identifiers();
  }

  public Verdict judge(String text) {
    var plain = UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    var findings = new ArrayList<Finding>();
    // What is found first is more certain: the number of an account is no telephone number.
    Stream.concat(identifiers.in(plain), profanity.in(plain))
        .filter(finding -> findings.stream().noneMatch(finding::meets))
        .forEach(findings::add);
    findings.sort(Comparator.comparingInt(Finding::from));
    var reasons = findings.stream().map(Finding::reason).collect(Collectors.toSet());
    return new Verdict(reasons, findings.isEmpty() ? text : masked(plain, findings));
  }

  private static String masked(String text, List<Finding> findings) {
    var masked = new StringBuilder();
    var told = 0;
    for (var finding : findings) {
      if (finding.from() >= told) {
        masked.append(text, told, finding.from()).append(MASK);
      }
      told = Math.max(told, finding.to());
    }
    return masked.append(text, told, text.length()).toString();
  }
}
