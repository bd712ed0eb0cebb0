package fr.vigie.casework;

import fr.vigie.shared.InvalidInput;
import java.util.List;

/// Photos by which a reporter shows that something is not mended.
public interface ContestPhotos {

  /// Nobody uploads photos yet: there are none to show.
  ContestPhotos NONE =
      (photoIds, _) ->
          InvalidInput.unless(photoIds.isEmpty(), "photoIds", "photos that were uploaded");

  /// Attaches photos to a report within the transaction that is under way; throws {@link
  /// InvalidInput} for photos that there are not, or that are attached already.
  void attach(List<String> photoIds, String report);
}
