package fr.vigie.asset;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.types.ObjectId;

/// Collection `assetMoves`, one document a move, gone once it is followed; no further index.
final class MongoMoves implements Moves {

  private final Documents moves;

  MongoMoves(MongoDatabase database) {
    this.moves = new Documents(database, "assetMoves");
  }

  void add(Collection<String> assets) {
    if (!assets.isEmpty()) {
      moves.insertAll(assets.stream().map(MongoMoves::document).toList());
    }
  }

  // Each its own, so that no transaction waits for another or for who follows.
  private static Document document(String asset) {
    return new Document("_id", new ObjectId().toHexString()).append("asset", asset);
  }

  @Override
  public List<Move> some(int most) {
    return moves
        .find(empty(), most)
        .sort(Sorts.ascending("_id"))
        .map(d -> new Move(d.getString("_id"), d.getString("asset")))
        .into(new ArrayList<>());
  }

  @Override
  public void done(Collection<Move> followed) {
    moves.removeAll(in("_id", followed.stream().map(Move::id).toList()));
  }
}
