	kind TEXT, id TEXT, date TEXT, actor TEXT, relation TEXT, recipient TEXT, object TEXT,
	polarity TEXT, status TEXT, certainty TEXT, speaker TEXT, source TEXT, source_date TEXT, place TEXT,
	event TEXT, mode TEXT, quad INTEGER, score TEXT, condition TEXT, speech TEXT, quote TEXT,
	source_scope TEXT, date_text TEXT, date_from TEXT, date_to TEXT, date_mod TEXT, date_basis TEXT,
	actor_type TEXT, actor_country TEXT, actor_sector TEXT,
	recipient_type TEXT, recipient_country TEXT, recipient_sector TEXT, object_type TEXT,
	place_country TEXT, count INTEGER, link TEXT, doc TEXT, pub_date TEXT,
	sent INTEGER, start INTEGER, "end" INTEGER,
	actor_text TEXT, relation_text TEXT, confidence TEXT, rule TEXT, inferred TEXT, text TEXT
