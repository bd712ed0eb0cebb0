package fr.vigie.photofile;

import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.gridfs.GridFSBucket;
import com.mongodb.client.gridfs.GridFSBuckets;
import fr.vigie.image.PhotoFile;
import fr.vigie.mongo.Documents;
import fr.vigie.view.Wanted;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.BsonString;

/// Bucket `photos` of GridFS: collections `photos.files`, by name and size, and `photos.chunks`
/// with unique `{files_id: 1, n: 1}`. GridFS takes no part in transactions: {@link Leftovers} makes
/// up for it.
final class MongoPhotoFiles implements PhotoFiles {

  /// Nearly every picture is one piece, read by one command.
  private static final int CHUNK = 1_048_576;

  /// After the slash before a size.
  private static final String END = "0";

  private final GridFSBucket bucket;
  private final Documents files;
  private final Documents chunks;

  MongoPhotoFiles(MongoDatabase database) {
    this.bucket = GridFSBuckets.create(database, "photos").withChunkSizeBytes(CHUNK);
    this.files = new Documents(database, "photos.files");
    this.chunks = new Documents(database, "photos.chunks");
  }

  @Override
  public void put(String name, PhotoFile file) {
    put(id(name, PhotoFile.SMALL), file.small());
    put(id(name, PhotoFile.LARGE), file.large());
  }

  private void put(String id, byte[] bytes) {
    bucket.uploadFromStream(new BsonString(id), id, new ByteArrayInputStream(bytes));
  }

  @Override
  public Optional<byte[]> find(String name, int size) {
    try (var in = bucket.openDownloadStream(new BsonString(id(name, size)))) {
      return Optional.of(in.readAllBytes());
    } catch (MongoGridFSException removed) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All names are of one length, so those that begin with this one end where {@link #END} does.
  @Override
  public List<String> names(String after, int most) {
    return files
        .rows(
            gt("_id", after.isEmpty() ? "" : after + END),
            2 * most,
            ascending("_id"),
            new Wanted(Set.of("_id")))
        .stream()
        .map(row -> row.required("_id").substring(0, row.required("_id").indexOf('/')))
        .distinct()
        .toList();
  }

  /// Pieces first, for a file without its pieces is found and removed once more, and pieces alone
  /// are too.
  @Override
  public long remove(Collection<String> names) {
    var ids = names.stream().flatMap(MongoPhotoFiles::ids).toList();
    var pieces = chunks.removeAll(in("files_id", ids));
    return Math.max(pieces, files.removeAll(in("_id", ids)));
  }

  private static Stream<String> ids(String name) {
    return Stream.of(id(name, PhotoFile.SMALL), id(name, PhotoFile.LARGE));
  }

  private static String id(String name, int size) {
    return name + "/" + size;
  }
}
