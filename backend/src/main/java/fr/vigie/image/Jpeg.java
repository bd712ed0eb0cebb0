package fr.vigie.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures as JPEG, with nothing in it but the picture.
final class Jpeg {

  private static final float QUALITY = 0.85f;

  private Jpeg() {}

  static byte[] of(Picture picture) {
    var width = picture.width();
    var image = new BufferedImage(width, picture.height(), BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, width, picture.height(), picture.rgb(), 0, width);
    var bytes = new ByteArrayOutputStream();
    var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      var asked = writer.getDefaultWriteParam();
      asked.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      asked.setCompressionQuality(QUALITY);
      writer.setOutput(out);
      writer.write(null, new IIOImage(image, null, null), asked);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
