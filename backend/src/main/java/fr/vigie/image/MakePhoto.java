package fr.vigie.image;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/// Makes a clean picture of what somebody sent, or refuses it. Nothing of the file itself is kept:
/// every pixel is decoded and encoded anew.
public final class MakePhoto {

  private final Path folder;
  private final DecodeRoom room;

  /// @param folder for what is laid aside while it is looked at
  public MakePhoto(Path folder, DecodeRoom room) {
    this.folder = folder;
    this.room = room;
  }

  /// What it is by its content; throws {@link Unusable} when it is none that is taken.
  public ImageType type(Spool sent) throws IOException, Unusable {
    return Signature.type(sent.first(Signature.BYTES));
  }

  public PhotoFile make(Spool sent) throws IOException, Unusable {
    try (var clean = Spool.in(folder)) {
      var header = clean(sent, clean);
      return room.take(
          header.needed(),
          () -> PhotoFile.of(Decoding.picture(header, clean.reader(), PhotoFile.LARGE)));
    }
  }

  private Header clean(Spool sent, Spool clean) throws IOException, Unusable {
    try {
      var out = clean.out();
      var header = Cleaner.of(type(sent)).clean(sent.reader(), out);
      out.flush();
      header.check();
      return header;
    } catch (EOFException e) {
      throw new Unusable(ImageFault.TRUNCATED);
    }
  }

  /// The same picture, with black in the place of what lies in the rectangles.
  ///
  /// @param large a picture that was made here
  public PhotoFile redact(byte[] large, List<Rectangle> rectangles) {
    try (var spool = Spool.in(folder)) {
      var out = spool.out();
      out.write(large);
      out.flush();
      var header =
          Cleaner.of(ImageType.JPEG).clean(spool.reader(), OutputStream.nullOutputStream());
      return room.take(
          header.needed(),
          () ->
              PhotoFile.of(
                  Decoding.picture(header, spool.reader(), PhotoFile.LARGE).blackened(rectangles)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Unusable e) {
      throw new IllegalStateException("a picture of our own is broken", e);
    }
  }
}
