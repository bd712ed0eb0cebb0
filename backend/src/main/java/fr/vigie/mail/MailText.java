package fr.vigie.mail;

import fr.vigie.mail.Mail.Paragraph;
import java.util.stream.Collectors;

/// A mail as plain text and as simple HTML, without pictures, scripts or anything from elsewhere.
final class MailText {

  private MailText() {}

  static String plain(Mail mail) {
    var all = new StringBuilder();
    mail.paragraphs().forEach(each -> all.append(plain(each)).append("\r\n\r\n"));
    var stop = mail.stop();
    if (stop != null) {
      all.append("-- \r\n").append(stop.text()).append("\r\n").append(stop.link()).append("\r\n");
    }
    return all.toString();
  }

  private static String plain(Paragraph paragraph) {
    var link = paragraph.link();
    return link == null
        ? paragraph.text()
        : paragraph.text() + "\r\n" + paragraph.linkName() + "\r\n" + link;
  }

  static String html(Mail mail) {
    var stop = mail.stop();
    return "<!DOCTYPE html>\n<html lang=\""
        + mail.language().tag()
        + "\"><head><meta charset=\"utf-8\"><title>"
        + escaped(mail.subject())
        + "</title></head><body>\n"
        + mail.paragraphs().stream().map(MailText::html).collect(Collectors.joining())
        + (stop == null
            ? ""
            : "<hr>\n<p><small>" + link(stop.link().toString(), stop.text()) + "</small></p>\n")
        + "</body></html>\n";
  }

  private static String html(Paragraph paragraph) {
    var link = paragraph.link();
    var text = escaped(paragraph.text());
    return link == null
        ? "<p>" + text + "</p>\n"
        : "<p>" + text + "<br>" + link(link.toString(), "" + paragraph.linkName()) + "</p>\n";
  }

  private static String link(String to, String text) {
    return "<a href=\"" + escaped(to) + "\">" + escaped(text) + "</a>";
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
