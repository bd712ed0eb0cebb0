package fr.vigie.http;

import fr.vigie.shared.InvalidInput;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a request came from.
///
/// @param address of the network, as {@link ClientAddress} has it
/// @param device the name that the installed app made up for itself; null when it said none
public record Sender(@Nullable String address, @Nullable String device) {

  /// The header in which apps name their installation.
  public static final String DEVICE_HEADER = "Vigie-Device";

  /// One that nothing is known of.
  public static final Sender UNKNOWN = new Sender(null, null);

  private static final HeaderName DEVICE = HeaderNames.create(DEVICE_HEADER);
  private static final Pattern NAME = Pattern.compile("[\\w.:-]{8,64}");

  /// Throws {@link InvalidInput} for what is no name of a device.
  public static Sender of(Headers headers, String address) {
    var device = headers.first(DEVICE).orElse(null);
    InvalidInput.unless(
        device == null || NAME.matcher(device).matches(),
        DEVICE_HEADER,
        "8 to 64 letters, digits and . : _ -");
    return new Sender(address, device);
  }

  /// What attempts are counted by; one for all whose address is not known.
  public String counted() {
    return address == null ? "unknown" : address;
  }

  /// The circumstances of a request, and that it came from here.
  public Map<Class<?>, Object> joining(Map<Class<?>, Object> circumstances) {
    var all = new HashMap<Class<?>, Object>(circumstances);
    all.put(Sender.class, this);
    return all;
  }
}
