package fr.vigie.register;

import fr.vigie.asset.Asset;

/// An outcome that shows equipment; it is read anew, with its last measurements.
interface AboutAsset {

  Asset asset();
}
