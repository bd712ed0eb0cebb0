package fr.vigie.image;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// Decodes a cleaned photo, of which only every so many pixels when it is large.
final class Decoding {

  private static final System.Logger LOG = System.getLogger(Decoding.class.getName());

  static {
    // No screen is needed, whatever the environment says.
    System.setProperty("java.awt.headless", "true");
  }

  private Decoding() {}

  static Picture picture(Header header, SpoolReader in, int longest) throws IOException, Unusable {
    var image = decode(header, in);
    return Reduction.of(new DecodedRows(image), image.getWidth(), image.getHeight(), longest)
        .upright(header.orientation());
  }

  private static BufferedImage decode(Header header, SpoolReader in) throws Unusable {
    try {
      var reader = reader(header.type());
      try {
        reader.setInput(in, true, true);
        var asked = reader.getDefaultReadParam();
        asked.setSourceSubsampling(header.step(), header.step(), 0, 0);
        return reader.read(0, asked);
      } finally {
        reader.dispose();
      }
    } catch (EOFException e) {
      throw new Unusable(ImageFault.TRUNCATED);
    } catch (IOException | RuntimeException e) {
      // Decoders tell broken data by exceptions of any kind.
      LOG.log(Level.DEBUG, "a photo cannot be decoded", e);
      throw new Unusable(
          e.getCause() instanceof EOFException ? ImageFault.TRUNCATED : ImageFault.CORRUPT);
    }
  }

  private static ImageReader reader(ImageType type) throws IOException {
    return switch (type) {
      case JPEG -> ImageIO.getImageReadersByFormatName("jpeg").next();
      case PNG -> ImageIO.getImageReadersByFormatName("png").next();
      case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
    };
  }
}
