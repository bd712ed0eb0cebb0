package fr.vigie.mail;

import fr.vigie.graphql.Messages;
import fr.vigie.shared.Language;

/// A page with one button, by which mails are ended or wanted again.
final class StopPage {

  private StopPage() {}

  /// What is the case, and the button for the other.
  static String of(boolean isStopped) {
    return isStopped
        ? page("mail.page.stopped", "again=1", "mail.page.again")
        : page("mail.page.wanted", "List-Unsubscribe=One-Click", "mail.page.end");
  }

  /// The link is none of ours.
  static String unknown() {
    return page(Messages.of("mail.page.unknown"), "");
  }

  private static String page(String sentence, String field, String button) {
    var parts = field.split("=", 2);
    var form =
        "<form method=\"post\"><input type=\"hidden\" name=\"%s\" value=\"%s\"><button>%s</button></form>"
            .formatted(parts[0], parts[1], MailText.escaped(Messages.of(button)));
    return page(Messages.of(sentence), form);
  }

  private static String page(String sentence, String form) {
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex"><title>Vigie</title>
    <style>body{font:1.1rem sans-serif;max-width:32rem;margin:3rem auto;padding:0 1rem}
    button{font:inherit;padding:.6rem 1rem}</style></head>
    <body><main><p role="status">%s</p>%s</main></body></html>
    """
        .formatted(Language.ofReader().tag(), MailText.escaped(sentence), form);
  }
}
