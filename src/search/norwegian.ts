import lunr from 'lunr';
import norwegian from 'lunr-languages/lunr.no.js';
import stemmer from 'lunr-languages/lunr.stemmer.support.js';

stemmer(lunr);
norwegian(lunr);

/** lunr with Norwegian stemming registered: the same in the build, where the index is made, and where it is searched. */
export default lunr as typeof lunr & { readonly no: lunr.Builder.Plugin };
