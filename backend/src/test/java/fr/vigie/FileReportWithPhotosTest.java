package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.image.Photographs;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Filing reports with photos.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FileReportWithPhotosTest {

  private static final byte[] PHOTO = Photographs.noted(Photographs.jpeg(800, 600), 1);

  private final PhotoClient client = new PhotoClient(TestBackend.shared());

  @Test
  void a_report_sent_again_is_answered_the_same_and_other_photos_are_another_content() {
    var photo = client.sent(null, PHOTO);
    var report = PhotoClient.report(List.of(photo));
    var first = client.file(null, report).prettify();

    assertThat(client.file(null, report).prettify()).isEqualTo(first);
    report.put("photoIds", List.of());
    assertThat(client.file(null, report).getString("data.fileReport.__typename"))
        .isEqualTo("ClientIdReusedProblem");
  }

  @Test
  void a_photo_that_does_not_fit_is_told_and_nothing_is_kept_of_the_report() {
    var good = client.sent(null, PHOTO);
    var used = client.sent(null, PHOTO);
    client.filed(null, List.of(used));
    var camilles = client.sent("camille", PHOTO);
    var notSent = client.granted(null, 100, "JPEG").photoId();
    var contest = PhotoClient.asked(PHOTO.length, "JPEG");
    contest.put("purpose", "CONTEST");
    var other = client.granted(null, contest);
    client.send(null, other.path(), PHOTO);
    var reports = client.count("reports");

    assertThat(unfit(good, "pho_none")).isEqualTo("pho_none NOT_UPLOADED");
    assertThat(unfit(good, notSent)).isEqualTo(notSent + " NOT_UPLOADED");
    assertThat(unfit(good, camilles)).isEqualTo(camilles + " NOT_UPLOADED");
    assertThat(unfit(good, used)).isEqualTo(used + " ATTACHED");
    assertThat(unfit(good, other.photoId())).isEqualTo(other.photoId() + " OTHER_PURPOSE");
    assertThat(field(List.of(good, good))).isEqualTo("photoIds");
    assertThat(field(List.of("a", "b", "c", "d", "e", "f"))).isEqualTo("photoIds");
    assertThat(client.count("reports")).isEqualTo(reports);
    assertThat(client.filed(null, List.of(good))).isNotNull();
  }

  private String unfit(String... photos) {
    var answer = client.file(null, PhotoClient.report(List.of(photos)));
    return answer.getString("data.fileReport.photoId")
        + " "
        + answer.getString("data.fileReport.misfit");
  }

  private String field(List<String> photos) {
    return client.file(null, PhotoClient.report(photos)).getString("data.fileReport.field");
  }

  @Test
  void photos_need_the_key_that_they_were_sent_in_with() {
    var photo = client.sent(null, PHOTO);
    var report = PhotoClient.report(List.of(photo));
    report.remove("clientKey");
    assertThat(client.file(null, report).getString("data.fileReport.field")).isEqualTo("clientKey");
    report.put("clientKey", PhotoClient.OTHER_KEY);
    assertThat(client.file(null, report).getString("data.fileReport.misfit"))
        .isEqualTo("NOT_UPLOADED");
  }

  @Test
  void of_many_reports_that_want_a_photo_at_once_one_has_it() throws Exception {
    var photo = client.sent(null, PHOTO);
    var reports = Stream.generate(() -> PhotoClient.report(List.of(photo))).limit(20).toList();

    assertThat(types(reports))
        .containsOnlyOnce("FileReportSuccess")
        .allMatch(type -> type.matches("FileReportSuccess|PhotoUnfitProblem"));
  }

  @Test
  void a_report_with_photos_that_is_sent_many_times_at_once_is_filed_once() throws Exception {
    var report = PhotoClient.report(List.of(client.sent(null, PHOTO), client.sent(null, PHOTO)));

    assertThat(types(Stream.generate(() -> report).limit(20).toList()))
        .containsOnly("FileReportSuccess");
  }

  private List<String> types(List<Map<String, Object>> reports) throws Exception {
    try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
      return clients
          .invokeAll(
              reports.stream()
                  .map(report ->
                      (Callable<String>)
                          () -> client.file(null, report).getString("data.fileReport.__typename"))
                  .toList())
          .stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
