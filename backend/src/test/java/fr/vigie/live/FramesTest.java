package fr.vigie.live;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class FramesTest {

  private static final int TEXT = 0x81;
  private static final int TEXT_BEGUN = 0x01;
  private static final int CONTINUED = 0x00;
  private static final int CONTINUED_LAST = 0x80;
  private static final int PING = 0x89;
  private static final int CLOSE = 0x88;

  private final TestBackend backend = TestBackend.shared();

  @ParameterizedTest
  @ValueSource(ints = {0xC1, 0x83, 0x8B, 0x09, CONTINUED, CONTINUED_LAST})
  void broken_frames_close_with_1002(int first) throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      assertThat(client.frame(first, new byte[] {'x'}).closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void frames_without_a_mask_close_with_1002() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      assertThat(client.bytes(TEXT, 1, 'x').closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void a_new_text_inside_another_closes_with_1002() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      client.frame(TEXT_BEGUN, new byte[] {'{'}).frame(TEXT, new byte[] {'{'});

      assertThat(client.closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void long_control_frames_close_with_1002() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      assertThat(client.frame(PING, new byte[126]).closeCode()).isEqualTo(1002);
    }
  }

  @Test
  void text_that_is_not_utf_8_closes_with_1007() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      assertThat(client.frame(TEXT, new byte[] {'"', (byte) 0xC3, '"'}).closeCode())
          .isEqualTo(1007);
    }
  }

  @Test
  void a_message_that_is_too_big_closes_with_1009() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      assertThat(client.frame(TEXT, new byte[SocketLine.MAX_BYTES + 1]).closeCode())
          .isEqualTo(1009);
    }
  }

  @Test
  void fragments_that_are_too_big_together_close_with_1009() throws IOException {
    var half = new byte[SocketLine.MAX_BYTES / 2 + 1];
    try (var client = RawClient.upgraded(backend)) {
      client.frame(TEXT_BEGUN, half).frame(CONTINUED_LAST, half);

      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_length_beyond_all_memory_closes_with_1009() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      client.bytes(TEXT, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF);

      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void a_character_parted_between_fragments_is_whole_again() throws IOException {
    var query = "{\"id\":\"é😀\",\"type\":\"subscribe\",\"payload\":{\"query\":\"{__typename}\"}}";
    var bytes = query.getBytes(StandardCharsets.UTF_8);
    try (var client = RawClient.upgraded(backend)) {
      client.text("{\"type\":\"connection_init\"}");
      assertThat(client.text()).contains("connection_ack");
      client.frame(TEXT_BEGUN, Arrays.copyOfRange(bytes, 0, 8));
      for (var i = 8; i < bytes.length - 1; i++) {
        client.frame(CONTINUED, new byte[] {bytes[i]}).frame(PING, new byte[0]);
      }
      client.frame(CONTINUED_LAST, new byte[] {bytes[bytes.length - 1]});

      assertThat(client.text()).contains("\"é😀\"", "\"next\"");
    }
  }

  @Test
  void a_farewell_is_answered_alike_and_ends_the_connection() throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      client.frame(CLOSE, new byte[] {(byte) (4999 >> 8), (byte) (4999 & 0xFF)});

      assertThat(client.closeCode()).isEqualTo(4999);
      assertThat(client.isEnded()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1005, 1006, 999, 1015, 2000, 5000})
  void a_farewell_with_a_code_nobody_may_send_closes_with_1002(int code) throws IOException {
    try (var client = RawClient.upgraded(backend)) {
      client.frame(CLOSE, new byte[] {(byte) (code >> 8), (byte) (code & 0xFF)});

      assertThat(client.closeCode()).isEqualTo(1002);
    }
  }
}
