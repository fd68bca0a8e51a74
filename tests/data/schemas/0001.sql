BEGIN TRANSACTION;
CREATE TABLE actions (
	id VARCHAR(36) NOT NULL, 
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	what TEXT NOT NULL, 
	due DATE, 
	CONSTRAINT pk_actions PRIMARY KEY (id), 
	CONSTRAINT fk_actions_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "actions" VALUES('70a78d3a-83a9-4acd-9009-d66a2be36ec6','92e08cfc-b38b-4a04-b154-70a7b2014700',0,'Maya Lindqvist','Call the works','2026-02-01');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	actor TEXT NOT NULL, 
	action TEXT NOT NULL, 
	object_id TEXT NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (number)
);
INSERT INTO "audit" VALUES(1,'2026-11-26T03:13:06.068761+00:00','local','set added','33931ead-3f85-4d73-ac77-6d07b700865a','c55d6c4d4360a4cec74027c768dc3e7e7ce1b448d5c3f23d1f7683031886b4f2');
INSERT INTO "audit" VALUES(2,'2026-11-26T03:13:06.076069+00:00','local','file received','92e08cfc-b38b-4a04-b154-70a7b2014700','7b80272c52395491457ee6c12d04d633f5789bc61c05365c328306a8b0e88ea7');
INSERT INTO "audit" VALUES(3,'2026-11-26T03:13:06.092950+00:00','local','meeting reviewed','92e08cfc-b38b-4a04-b154-70a7b2014700','e36c94d11c23a68e74bdbaba6d4c4460d5c259e3a2c2a0893790212105f71bf3');
INSERT INTO "audit" VALUES(4,'2026-11-26T03:13:06.099579+00:00','local','line corrected','92e08cfc-b38b-4a04-b154-70a7b2014700','41a22bff1f4b0dc0652aacc138406bfb6622f382d900f780bb0f9684f6e24804');
INSERT INTO "audit" VALUES(5,'2026-11-26T03:13:06.102281+00:00','local','line corrected','92e08cfc-b38b-4a04-b154-70a7b2014700','ca53f978f3630237df02b9b1b2b25d8c79dbf16da355670295077f7f4c02a16a');
INSERT INTO "audit" VALUES(6,'2026-11-26T03:13:06.104516+00:00','local','change undone','92e08cfc-b38b-4a04-b154-70a7b2014700','d04a38bf527a13af7aa181b4587ec31bde05e50a9c89e1ac982ad8fed3ece26d');
INSERT INTO "audit" VALUES(7,'2026-11-26T03:13:06.107799+00:00','local','action added','70a78d3a-83a9-4acd-9009-d66a2be36ec6','de355375c40552bf6f608c8fabe2d513314b952652f145c25a328bd78106714f');
INSERT INTO "audit" VALUES(8,'2026-11-26T03:13:06.111510+00:00','local','progress reported','70a78d3a-83a9-4acd-9009-d66a2be36ec6','c3ebbee4cf58a470fa6d523cb4b3dcd6617aebdb989281dedfe2d859a4230bda');
INSERT INTO "audit" VALUES(9,'2026-11-26T03:13:06.113522+00:00','local','file received','b26bb58d-1180-4aa3-b0e4-cb11a0b56845','c4c3c6445cf204094828d6ab3d694cb360d4954eb409c2c3252c171e05e0fdef');
INSERT INTO "audit" VALUES(10,'2026-11-26T03:13:06.115879+00:00','local','file received','1f71bc22-0f4d-4701-b347-ce2d94acfca3','edc90e232e902aa45ec4cf83bfe4eb20c870ec18ba2ea9219aa3b26bb1229ab2');
INSERT INTO "audit" VALUES(11,'2026-11-26T03:13:06.120944+00:00','local','meeting erased','1f71bc22-0f4d-4701-b347-ce2d94acfca3','ce1e5feb124db90ead457f527511428f959b6b4dadeed509081bed82854a8bc9');
CREATE TABLE codings (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	label TEXT NOT NULL, 
	probability DOUBLE NOT NULL, 
	scores JSON NOT NULL, 
	flags JSON NOT NULL, 
	sure BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	flag_reasons JSON NOT NULL, 
	classifier TEXT NOT NULL, 
	CONSTRAINT pk_codings PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_codings_meeting_id FOREIGN KEY(meeting_id, position) REFERENCES utterances (meeting_id, position) ON DELETE CASCADE
);
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',0,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',4,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',6,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',7,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',9,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',11,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','["statement_as_question"]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',13,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',15,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',19,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',20,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',25,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','[]',1,'Reads as a suggestion: “I''d just” says what the speaker would do.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',27,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',28,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',32,'closed_question',0.5,'{"open_question": 0.46, "closed_question": 0.5, "advice": 0.02, "other": 0.02}','[]',0,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',34,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',36,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'Reads as a suggestion in question form: “have you thought about” brings in an action the presenter has not raised.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',38,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',40,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',42,'other',0.5,'{"open_question": 0.02, "closed_question": 0.46, "advice": 0.02, "other": 0.5}','[]',0,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',43,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','["permission"]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',45,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',46,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',47,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',49,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',51,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',52,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
CREATE TABLE corrections (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	meeting_id VARCHAR(36) NOT NULL, 
	utterance_id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	label TEXT, 
	flags JSON NOT NULL, 
	note TEXT NOT NULL, 
	"by" TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT fk_corrections_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_corrections_undoes FOREIGN KEY(undoes) REFERENCES corrections (id) ON DELETE CASCADE
);
INSERT INTO "corrections" VALUES(1,'92e08cfc-b38b-4a04-b154-70a7b2014700','u1.1','correct','advice','[]','So','You','2026-11-26T03:13:06.095270+00:00',NULL);
INSERT INTO "corrections" VALUES(2,'92e08cfc-b38b-4a04-b154-70a7b2014700','u3.1','correct','other','[]','','You','2026-11-26T03:13:06.100474+00:00',NULL);
INSERT INTO "corrections" VALUES(3,'92e08cfc-b38b-4a04-b154-70a7b2014700','u3.1','undo',NULL,'[]','','You','2026-11-26T03:13:06.104074+00:00',2);
CREATE TABLE meetings (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	title TEXT NOT NULL, 
	held_on DATE, 
	state TEXT NOT NULL, 
	has_erased_words BOOLEAN NOT NULL, 
	keep_until DATE, 
	CONSTRAINT pk_meetings PRIMARY KEY (id), 
	CONSTRAINT fk_meetings_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "meetings" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700','local','33931ead-3f85-4d73-ac77-6d07b700865a','towpath-set-2026-03-18.vtt',NULL,'reviewed',0,'2026-12-10');
INSERT INTO "meetings" VALUES('b26bb58d-1180-4aa3-b0e4-cb11a0b56845','local',NULL,'waiting.txt',NULL,'received',0,'2026-12-10');
CREATE TABLE members (
	set_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	level TEXT NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (set_id, position), 
	CONSTRAINT fk_members_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "members" VALUES('33931ead-3f85-4d73-ac77-6d07b700865a',0,'Maya Lindqvist','Grade 6');
INSERT INTO "members" VALUES('33931ead-3f85-4d73-ac77-6d07b700865a',1,'Ravi Iyer','');
CREATE TABLE phases (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	round INTEGER NOT NULL, 
	phase TEXT NOT NULL, 
	first_utterance TEXT NOT NULL, 
	last_utterance TEXT NOT NULL, 
	sure BOOLEAN, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_phases PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_phases_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',0,0,'checkin','u1.1','u1.1',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',1,0,'review','u42.1','u43.1',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',2,1,'presenting','u2.1','u4.1',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',3,1,'clarifying','u5.1','u15.3',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',4,1,'exploring','u16.1','u33.1',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',5,1,'ideas','u34.1','u37.1',NULL,'');
INSERT INTO "phases" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',6,1,'actions','u38.1','u41.1',NULL,'');
CREATE TABLE progress (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action_id VARCHAR(36) NOT NULL, 
	outcome TEXT NOT NULL, 
	note TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_progress_action_id FOREIGN KEY(action_id) REFERENCES actions (id) ON DELETE CASCADE
);
INSERT INTO "progress" VALUES(1,'70a78d3a-83a9-4acd-9009-d66a2be36ec6','partly','Wrote to them','2026-11-26T03:13:06.110399+00:00');
CREATE TABLE reviews (
	meeting_id VARCHAR(36) NOT NULL, 
	transcript JSON NOT NULL, 
	facilitator_guess BOOLEAN NOT NULL, 
	talk JSON NOT NULL, 
	share_basis TEXT NOT NULL, 
	measures JSON NOT NULL, 
	moments JSON NOT NULL, 
	actions JSON NOT NULL, 
	notes JSON NOT NULL, 
	classifier TEXT NOT NULL, 
	created_at VARCHAR(40) NOT NULL, 
	held_on DATE, 
	profile TEXT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	way JSON, 
	CONSTRAINT pk_reviews PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_reviews_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "reviews" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700','{"id": "meeting", "title": "towpath-set-2026-03-18.vtt", "speakers": [], "turns": [], "source": {"format": "zoom_vtt", "writer": "Zoom", "units": 43, "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, "timing": "exact", "warnings": [], "first_start": 4.0, "last_end": 545.0}',0,'[{"name": "Owen Tranter", "role": "facilitator", "turns": 7, "words": 46, "seconds": null, "share": 0.11471321695760599, "adjusted": -0.42643391521197005}, {"name": "Maya Lindqvist", "role": "member", "turns": 19, "words": 207, "seconds": null, "share": 0.516209476309227, "adjusted": 1.581047381546135}, {"name": "Idris Kamara", "role": "member", "turns": 6, "words": 56, "seconds": null, "share": 0.1396508728179551, "adjusted": -0.3017456359102245}, {"name": "Bea Holloway", "role": "member", "turns": 6, "words": 43, "seconds": null, "share": 0.10723192019950124, "adjusted": -0.46384039900249374}, {"name": "Fern Castell", "role": "member", "turns": 5, "words": 49, "seconds": null, "share": 0.12219451371571072, "adjusted": -0.38902743142144636}]','seconds','[["open_questions", {"name": "open_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions", {"name": "closed_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks", {"name": "checks", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share", {"name": "open_share", "value": 0.5, "unit": "share", "count": 6, "of": 12, "low": 0.375, "high": 0.625, "reason": null, "unsure": 2}], ["open_questions.presenting", {"name": "open_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.presenting", {"name": "closed_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.presenting", {"name": "checks.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.presenting", {"name": "open_share.presenting", "value": null, "unit": "share", "count": 0, "of": 0, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.clarifying", {"name": "open_questions.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.clarifying", {"name": "closed_questions.clarifying", "value": 3.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.clarifying", {"name": "checks.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.clarifying", {"name": "open_share.clarifying", "value": null, "unit": "share", "count": 1, "of": 4, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.exploring", {"name": "open_questions.exploring", "value": 4.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.exploring", {"name": "closed_questions.exploring", "value": 2.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.exploring", {"name": "checks.exploring", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.exploring", {"name": "open_share.exploring", "value": null, "unit": "share", "count": 4, "of": 6, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.actions", {"name": "open_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.actions", {"name": "closed_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.actions", {"name": "checks.actions", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.actions", {"name": "open_share.actions", "value": null, "unit": "share", "count": 1, "of": 2, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["suggestions_plain", {"name": "suggestions_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_disguised", {"name": "suggestions_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_invited", {"name": "suggestions_invited", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas", {"name": "suggestions_before_ideas", "value": 3.0, "unit": "turn", "count": null, "of": null, "low": 2.4, "high": 3.6, "reason": null, "unsure": null}], ["suggestions_before_ideas_plain", {"name": "suggestions_before_ideas_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas_disguised", {"name": "suggestions_before_ideas_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion", {"name": "first_suggestion", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion_turns", {"name": "first_suggestion_turns", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_presenter", {"name": "talk_presenter", "value": 0.7, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_facilitator", {"name": "talk_facilitator", "value": 0.06, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_members", {"name": "talk_members", "value": 0.23, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_turn", {"name": "longest_turn", "value": 14.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_presenter_turn", {"name": "longest_presenter_turn", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["asking_turn_words", {"name": "asking_turn_words", "value": 7.0, "unit": "word", "count": 13, "of": null, "low": null, "high": null, "reason": null, "unsure": null}]]','[{"first_utterance": "u17.1", "last_utterance": "u18.4", "asked": "u17.1", "kind": "opened_up", "reason": "Maya then spoke for 31 words, where about 6 is usual in this round.", "debrief": "What did Maya hear in that question?", "round": 1}, {"first_utterance": "u21.1", "last_utterance": "u22.3", "asked": "u21.2", "kind": "turned", "reason": "Maya\u2019s answer has 5 words not heard in the round before, such as \u201cring\u201d.", "debrief": "What had not been in the room before Maya said this, and what became of it?", "round": 1}, {"first_utterance": "u31.1", "last_utterance": "u32.1", "asked": "u31.1", "kind": "quiet", "reason": "About 4 seconds of quiet came before Maya answered.", "debrief": "What might have been going on in that quiet, and what came after it?", "round": 1}]','[]','[]','plain-words 1.0','2026-03-18T21:00:00+00:00',NULL,'uk','808fc3e2ff4e955221b2d250f786e99d561dbaf1ec3325e5ee34896f692e8f79',NULL);
CREATE TABLE rounds (
	meeting_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	presenter TEXT NOT NULL, 
	guess BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_rounds PRIMARY KEY (meeting_id, number), 
	CONSTRAINT fk_rounds_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',1,'Maya Lindqvist',1,'A proposal, to be checked. Maya Lindqvist takes the floor at turn 2 and says 205 of the 385 words of the round. Announced: clarifying at turn 5.');
CREATE TABLE sets (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	is_self_facilitating BOOLEAN NOT NULL, 
	cycle_weeks INTEGER NOT NULL, 
	keep_days INTEGER NOT NULL, 
	created_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_sets PRIMARY KEY (id)
);
INSERT INTO "sets" VALUES('33931ead-3f85-4d73-ac77-6d07b700865a','local','Towpath set','horizontal',0,6,14,'2026-11-26T03:13:06.058540+00:00');
CREATE TABLE speakers (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	aliases JSON NOT NULL, 
	CONSTRAINT pk_speakers PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_speakers_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "speakers" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',0,'Owen Tranter','facilitator','[]');
INSERT INTO "speakers" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',1,'Maya Lindqvist','member','[]');
INSERT INTO "speakers" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',2,'Idris Kamara','member','[]');
INSERT INTO "speakers" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',3,'Bea Holloway','member','[]');
INSERT INTO "speakers" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',4,'Fern Castell','member','[]');
CREATE TABLE tombstones (
	kind VARCHAR(16) NOT NULL, 
	owner VARCHAR(64) NOT NULL, 
	mark VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_tombstones PRIMARY KEY (kind, owner, mark)
);
INSERT INTO "tombstones" VALUES('meeting','local','1f71bc22-0f4d-4701-b347-ce2d94acfca3');
CREATE TABLE transcripts (
	meeting_id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	name TEXT NOT NULL, 
	data BLOB, 
	sha256 VARCHAR(64) NOT NULL, 
	known TEXT NOT NULL, 
	received_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_transcripts PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_transcripts_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT uq_transcripts_owner UNIQUE (owner, sha256)
);
INSERT INTO "transcripts" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700','local','towpath.txt',X'4D6179613A20536F6D657468696E6720686173206265656E206E616767696E67206174206D652E0A','79b559d6bde847f469f60bec4ee3c2da7861bed9709a3ec457e9f5242dbbe752','{}','2026-11-26T03:13:06.073365+00:00');
INSERT INTO "transcripts" VALUES('b26bb58d-1180-4aa3-b0e4-cb11a0b56845','local','waiting.txt',X'4D6179613A204E6F742072656164207965742E0A','1af3c3fd3d38080a8eb5d819e472300ce972c598ca37992a2dfaa8a7576caab2','{}','2026-11-26T03:13:06.112525+00:00');
CREATE TABLE turns (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	number INTEGER NOT NULL, 
	speaker TEXT NOT NULL, 
	start DOUBLE, 
	"end" DOUBLE, 
	CONSTRAINT pk_turns PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_turns_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',0,1,'Owen Tranter',4.0,31.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',1,2,'Maya Lindqvist',31.0,130.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',2,3,'Idris Kamara',130.0,136.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',3,4,'Maya Lindqvist',136.0,160.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',4,5,'Owen Tranter',160.0,166.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',5,6,'Bea Holloway',166.0,169.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',6,7,'Maya Lindqvist',169.0,173.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',7,8,'Fern Castell',173.0,177.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',8,9,'Maya Lindqvist',177.0,185.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',9,10,'Idris Kamara',185.0,190.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',10,11,'Maya Lindqvist',190.0,196.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',11,12,'Bea Holloway',196.0,199.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',12,13,'Maya Lindqvist',199.0,206.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',13,14,'Fern Castell',206.0,211.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',14,15,'Maya Lindqvist',211.0,252.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',15,16,'Owen Tranter',252.0,260.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',16,17,'Bea Holloway',260.0,271.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',17,18,'Maya Lindqvist',271.0,302.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',18,19,'Idris Kamara',302.0,309.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',19,20,'Maya Lindqvist',309.0,315.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',20,21,'Fern Castell',315.0,324.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',21,22,'Maya Lindqvist',324.0,358.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',22,23,'Bea Holloway',358.0,365.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',23,24,'Maya Lindqvist',365.0,372.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',24,25,'Owen Tranter',372.0,380.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',25,26,'Maya Lindqvist',380.0,400.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',26,27,'Idris Kamara',400.0,405.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',27,28,'Maya Lindqvist',405.0,410.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',28,29,'Fern Castell',410.0,414.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',29,30,'Maya Lindqvist',414.0,421.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',30,31,'Bea Holloway',421.0,428.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',31,32,'Maya Lindqvist',428.0,450.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',32,33,'Idris Kamara',450.0,464.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',33,34,'Owen Tranter',464.0,468.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',34,35,'Maya Lindqvist',468.0,472.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',35,36,'Idris Kamara',472.0,481.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',36,37,'Fern Castell',481.0,495.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',37,38,'Owen Tranter',495.0,501.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',38,39,'Maya Lindqvist',501.0,510.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',39,40,'Bea Holloway',510.0,514.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',40,41,'Maya Lindqvist',514.0,530.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',41,42,'Owen Tranter',530.0,536.0);
INSERT INTO "turns" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',42,43,'Maya Lindqvist',536.0,545.0);
CREATE TABLE utterances (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	turn_position INTEGER NOT NULL, 
	utterance_id TEXT NOT NULL, 
	turn INTEGER NOT NULL, 
	speaker TEXT NOT NULL, 
	text TEXT NOT NULL, 
	start DOUBLE, 
	"end" DOUBLE, 
	floor_turn INTEGER NOT NULL, 
	role TEXT NOT NULL, 
	round INTEGER NOT NULL, 
	phase TEXT, 
	CONSTRAINT pk_utterances PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_utterances_meeting_id FOREIGN KEY(meeting_id, turn_position) REFERENCES turns (meeting_id, position) ON DELETE CASCADE, 
	CONSTRAINT uq_utterances_meeting_id UNIQUE (meeting_id, utterance_id)
);
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',0,0,'u1.1',1,'Owen Tranter','Morning, everyone. Maya, you wanted the time today.',4.0,NULL,1,'facilitator',0,'checkin');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',1,1,'u2.1',2,'Maya Lindqvist','It''s the lock rota.',31.0,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',2,1,'u2.2',2,'Maya Lindqvist','I''ve run it for six years, and I can''t seem to put it down.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',3,1,'u2.3',2,'Maya Lindqvist','Every spring I say I''ll hand it on, and every spring I''m up at midnight moving names about.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',4,2,'u3.1',3,'Idris Kamara','Couldn''t Fern''s team take it, they do rotas?',130.0,NULL,3,'member',1,'presenting');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',5,3,'u4.1',4,'Maya Lindqvist','They could, I suppose. It isn''t really the rota.',136.0,NULL,4,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',6,4,'u5.1',5,'Owen Tranter','Let''s clear up the facts first.',160.0,NULL,5,'facilitator',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',7,5,'u6.1',6,'Bea Holloway','How many locks are on it?',166.0,NULL,6,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',8,6,'u7.1',7,'Maya Lindqvist','Eleven, if you count the stop lock.',169.0,NULL,7,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',9,7,'u8.1',8,'Fern Castell','Is anybody else trained to do it?',173.0,NULL,8,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',10,8,'u9.1',9,'Maya Lindqvist','Two people, on paper.',177.0,NULL,9,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',11,9,'u10.1',10,'Idris Kamara','So it''s the phone calls you mind?',185.0,NULL,10,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',12,10,'u11.1',11,'Maya Lindqvist','No, I quite like the phone calls.',190.0,NULL,11,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',13,11,'u12.1',12,'Bea Holloway','When does the season start?',196.0,NULL,12,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',14,12,'u13.1',13,'Maya Lindqvist','The Saturday before Easter.',199.0,NULL,13,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',15,13,'u14.1',14,'Fern Castell','What happens on a day when nobody turns up?',206.0,NULL,14,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',16,14,'u15.1',15,'Maya Lindqvist','I go.',211.0,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',17,14,'u15.2',15,'Maya Lindqvist','I put my boots in the car on a Friday, just in case.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',18,14,'u15.3',15,'Maya Lindqvist','My partner has stopped asking where I''m off to.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',19,15,'u16.1',16,'Owen Tranter','Let''s go wider. Maya, take your time.',252.0,NULL,16,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',20,16,'u17.1',17,'Bea Holloway','What would you lose if the rota were somebody else''s?',260.0,NULL,17,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',21,17,'u18.1',18,'Maya Lindqvist','Oh.',271.0,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',22,17,'u18.2',18,'Maya Lindqvist','I think I''d lose knowing everybody.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',23,17,'u18.3',18,'Maya Lindqvist','They ring me first, you see.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',24,17,'u18.4',18,'Maya Lindqvist','If I''m honest, it''s the only part of the week when people are pleased to hear from me.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',25,18,'u19.1',19,'Idris Kamara','I''d just give it to the two who are trained and not look back.',302.0,NULL,19,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',26,19,'u20.1',20,'Maya Lindqvist','Mm, perhaps that''s it.',309.0,NULL,20,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',27,20,'u21.1',21,'Fern Castell','You said people are pleased to hear from you.',315.0,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',28,20,'u21.2',21,'Fern Castell','How would they find you if the rota had gone?',NULL,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',29,21,'u22.1',22,'Maya Lindqvist','I hadn''t thought of it that way round.',324.0,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',30,21,'u22.2',22,'Maya Lindqvist','They''d ring anyway, some of them.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',31,21,'u22.3',22,'Maya Lindqvist','It would just be about something else.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',32,22,'u23.1',23,'Bea Holloway','Is it the rota you''d miss, or being asked?',358.0,NULL,23,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',33,23,'u24.1',24,'Maya Lindqvist','Being asked.',365.0,NULL,24,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',34,24,'u25.1',25,'Owen Tranter','What is it like, saying that?',372.0,NULL,25,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',35,25,'u26.1',26,'Maya Lindqvist','A bit bare. And lighter, actually.',380.0,NULL,26,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',36,26,'u27.1',27,'Idris Kamara','Have you thought about a handover party?',400.0,NULL,27,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',37,27,'u28.1',28,'Maya Lindqvist','Ha. No.',405.0,NULL,28,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',38,28,'u29.1',29,'Fern Castell','Does anybody know you feel like this?',410.0,NULL,29,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',39,29,'u30.1',30,'Maya Lindqvist','You do, now.',414.0,NULL,30,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',40,30,'u31.1',31,'Bea Holloway','What would a good last season look like?',421.0,NULL,31,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',41,31,'u32.1',32,'Maya Lindqvist','I''d walk the whole cut, all eleven, and say goodbye to each of them properly, with whoever is taking it on beside me.',428.0,NULL,32,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',42,32,'u33.1',33,'Idris Kamara','It sounds as if you''re already planning it.',450.0,NULL,33,'member',1,'exploring');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',43,33,'u34.1',34,'Owen Tranter','Would some ideas be welcome, Maya?',464.0,NULL,34,'facilitator',1,'ideas');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',44,34,'u35.1',35,'Maya Lindqvist','Yes, go on.',468.0,NULL,35,'presenter',1,'ideas');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',45,35,'u36.1',36,'Idris Kamara','You could ask each of the two to take half the locks.',472.0,NULL,36,'member',1,'ideas');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',46,36,'u37.1',37,'Fern Castell','I could lend you our rota sheet.',481.0,NULL,37,'member',1,'ideas');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',47,37,'u38.1',38,'Owen Tranter','What will you do, and by when?',495.0,NULL,38,'facilitator',1,'actions');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',48,38,'u39.1',39,'Maya Lindqvist','I''ll ring Tom on Sunday and ask him to walk the cut with me.',501.0,NULL,39,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',49,39,'u40.1',40,'Bea Holloway','Will you tell him why?',510.0,NULL,40,'member',1,'actions');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',50,40,'u41.1',41,'Maya Lindqvist','Yes. I think I will.',514.0,NULL,41,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',51,41,'u42.1',42,'Owen Tranter','How was that, as a group?',530.0,NULL,42,'facilitator',0,'review');
INSERT INTO "utterances" VALUES('92e08cfc-b38b-4a04-b154-70a7b2014700',52,42,'u43.1',43,'Maya Lindqvist','Kind, mostly.',536.0,NULL,43,'member',0,'review');
CREATE INDEX ix_sets_owner ON sets (owner);
CREATE INDEX ix_meetings_owner ON meetings (owner);
CREATE INDEX ix_meetings_set_id ON meetings (set_id);
CREATE INDEX ix_actions_meeting_id ON actions (meeting_id);
CREATE INDEX ix_corrections_meeting_id ON corrections (meeting_id);
CREATE INDEX ix_corrections_undoes ON corrections (undoes);
CREATE INDEX ix_progress_action_id ON progress (action_id);
CREATE INDEX ix_utterances_turn ON utterances (meeting_id, turn_position);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections only grows'); END;
CREATE TRIGGER progress_no_update BEFORE UPDATE ON progress BEGIN SELECT RAISE(ABORT, 'progress only grows'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('corrections',3);
INSERT INTO "sqlite_sequence" VALUES('progress',1);
COMMIT;
