BEGIN TRANSACTION;
CREATE TABLE "actions" (
	id VARCHAR(36) NOT NULL, 
	meeting_id VARCHAR(36), 
	position INTEGER NOT NULL, 
	owner TEXT NOT NULL, 
	what TEXT NOT NULL, 
	due DATE, 
	set_id VARCHAR(36), 
	agreed_on DATE, 
	source TEXT, erase_on DATE, 
	CONSTRAINT pk_actions PRIMARY KEY (id), 
	CONSTRAINT fk_actions_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_actions_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE, 
	CONSTRAINT hangs_on_one CHECK ((meeting_id IS NULL) <> (set_id IS NULL)), 
	CONSTRAINT uq_actions_meeting_id UNIQUE (meeting_id, source)
);
INSERT INTO "actions" VALUES('b9b5359e-f0f9-4b44-9c73-9be9073ef0e7','94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,'Maya Lindqvist','Call the works','2026-02-01',NULL,NULL,NULL,NULL);
CREATE TABLE agreements (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	held_on DATE, 
	answer VARCHAR(16) NOT NULL, 
	keep_days INTEGER NOT NULL, 
	keeps_counts BOOLEAN NOT NULL, 
	keeps_extracts BOOLEAN NOT NULL, 
	swaps_names BOOLEAN NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_agreements_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "agreements" VALUES(1,'one','e15eb9c4-f514-4a33-b29d-9b89fae891a5','2026-01-14','one',1,1,1,1,'2026-01-14T10:00:00+00:00');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0010');
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	actor TEXT NOT NULL, 
	action TEXT NOT NULL, 
	object_id TEXT NOT NULL, 
	seal VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit PRIMARY KEY (number)
);
INSERT INTO "audit" VALUES(1,'2026-11-26T10:00:18.928914+00:00','local','set added','e15eb9c4-f514-4a33-b29d-9b89fae891a5','ca29409cc1790d9e098765ebb718f69d5f6596c1f90370c75ef3cd591da863f2');
INSERT INTO "audit" VALUES(2,'2026-11-26T10:00:18.953678+00:00','local','file received','94b55590-bd1a-4b93-9f50-d5b8bd8bca52','d82e6b645191371273b3152d3a600acaa5f6b7d09557c3c88a1c276ee4b2decf');
INSERT INTO "audit" VALUES(3,'2026-11-26T10:00:18.981109+00:00','local','meeting reviewed','94b55590-bd1a-4b93-9f50-d5b8bd8bca52','be4b0d52afddc93f8ca7bc27d2403e2de301d8e894ae047f207bf3eae4852cc0');
INSERT INTO "audit" VALUES(4,'2026-11-26T10:00:18.990767+00:00','local','line corrected','94b55590-bd1a-4b93-9f50-d5b8bd8bca52','d7e0a3b6a8deccc7dc6c47db1dd8a9445b0a4153af5793b8a6845337e345c0d2');
INSERT INTO "audit" VALUES(5,'2026-11-26T10:00:19.004325+00:00','local','line corrected','94b55590-bd1a-4b93-9f50-d5b8bd8bca52','f5975e4c5abd10e1986c69432ef927c72dbd1035a7de92d84499037d7a79df6e');
INSERT INTO "audit" VALUES(6,'2026-11-26T10:00:19.009135+00:00','local','change undone','94b55590-bd1a-4b93-9f50-d5b8bd8bca52','3852b9b3601524eb8bc95d485ce1369363a5a4ba4ae8a2be4f8e6b7348240770');
INSERT INTO "audit" VALUES(7,'2026-11-26T10:00:19.021209+00:00','local','action added','b9b5359e-f0f9-4b44-9c73-9be9073ef0e7','29a48963e610a2364a185e63759a094cf42bae54e69c149b144d2cf9636dac18');
INSERT INTO "audit" VALUES(8,'2026-11-26T10:00:19.034572+00:00','local','progress reported','b9b5359e-f0f9-4b44-9c73-9be9073ef0e7','b51c0eab12192f4f3c8c568808445d79fa0b6ed22125eb90619757b409d27dc0');
INSERT INTO "audit" VALUES(9,'2026-11-26T10:00:19.042436+00:00','local','practice choices changed','466ae2b6-bb5a-41f1-b041-e396a031ae1e','8b673beefb6e3ee84b9aac4d43656327a08bf7cf1344e16c2162724952689f81');
INSERT INTO "audit" VALUES(10,'2026-11-26T10:00:19.064138+00:00','local','line heard differently','955bf263-8ed3-4d51-bd9c-0ed834693b8a','4585328832bdd39fa15ec9255bc4c0963b68c93942b7c16d72492d8b828d59fa');
INSERT INTO "audit" VALUES(11,'2026-11-26T10:00:19.073018+00:00','local','run begun','08836c9b-d9c8-48d4-8d4d-460fd9aecc5d','f23aa03128047d411257059ddbfd130cc613391001d36256373c792f3300aacb');
INSERT INTO "audit" VALUES(12,'2026-11-26T10:00:19.099639+00:00','local','lines from a set brought in','aaec93c3-9e16-4d11-9380-eafaa7e0ec5f','89b1466fbc411d4385d847a4a75d9850e9724d061915694e7d5ba0caa7e906ce');
INSERT INTO "audit" VALUES(13,'2026-11-26T10:00:19.103038+00:00','local','wish kept','3b9107ff-a6f2-4920-a015-7b045de6de37','a2fd3938ed5cd9619e5ba2e8620ca391cfa96aabb9bc2a5294b49a1ed20f192e');
INSERT INTO "audit" VALUES(14,'2026-11-26T10:00:19.113927+00:00','local','file received','56bf6e43-b8b7-484b-9a89-d0443ce80578','d680220607b690f4c580cd1f7650d1d46e6ffba4344507ea58539c0c2b717172');
INSERT INTO "audit" VALUES(15,'2026-11-26T10:00:19.118096+00:00','local','file received','e8a2f4bd-67c1-4b8b-aaba-1dc35fc771fc','5dc160aa2f39e83faf08b160769fa22f8fdb8f8725bb873d5b482092b4ddc637');
INSERT INTO "audit" VALUES(16,'2026-11-26T10:00:19.130094+00:00','local','meeting erased','e8a2f4bd-67c1-4b8b-aaba-1dc35fc771fc','39e942d7ba023ffa784e83594d07ba0ee0c1961629aa719f971dcf33a7c8665f');
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
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',4,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',6,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',7,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',9,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',11,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','["statement_as_question"]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',13,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',15,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',19,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',20,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',25,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','[]',1,'Reads as a suggestion: “I''d just” says what the speaker would do.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',27,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',28,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',32,'closed_question',0.5,'{"open_question": 0.46, "closed_question": 0.5, "advice": 0.02, "other": 0.02}','[]',0,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',34,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',36,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["disguised_advice"]',1,'Reads as a suggestion in question form: “have you thought about” brings in an action the presenter has not raised.','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',38,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',40,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',42,'other',0.5,'{"open_question": 0.02, "closed_question": 0.46, "advice": 0.02, "other": 0.5}','[]',0,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',43,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','["permission"]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',45,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',46,'advice',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.94, "other": 0.02}','["permission"]',1,'it brings in something the presenter has not raised','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',47,'open_question',0.94,'{"open_question": 0.94, "closed_question": 0.02, "advice": 0.02, "other": 0.02}','[]',1,'it leaves the answer to the presenter','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',49,'closed_question',0.94,'{"open_question": 0.02, "closed_question": 0.94, "advice": 0.02, "other": 0.02}','[]',1,'it asks for a yes, a no or one fact','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',51,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
INSERT INTO "codings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',52,'other',0.94,'{"open_question": 0.02, "closed_question": 0.02, "advice": 0.02, "other": 0.94}','[]',1,'it neither asks for anything nor puts anything forward','{}','plain-words 1.0');
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
INSERT INTO "corrections" VALUES(1,'94b55590-bd1a-4b93-9f50-d5b8bd8bca52','u1.1','correct','advice','[]','So','You','2026-11-26T10:00:18.985649+00:00',NULL);
INSERT INTO "corrections" VALUES(2,'94b55590-bd1a-4b93-9f50-d5b8bd8bca52','u3.1','correct','other','[]','','You','2026-11-26T10:00:19.002321+00:00',NULL);
INSERT INTO "corrections" VALUES(3,'94b55590-bd1a-4b93-9f50-d5b8bd8bca52','u3.1','undo',NULL,'[]','','You','2026-11-26T10:00:19.008676+00:00',2);
CREATE TABLE erasures (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	owner TEXT NOT NULL, 
	loss VARCHAR(16) NOT NULL, 
	held_on DATE, 
	at VARCHAR(40) NOT NULL, 
	is_cleared BOOLEAN NOT NULL, 
	is_said BOOLEAN NOT NULL
);
INSERT INTO "erasures" VALUES(1,'one','one','2026-01-14','2026-01-14T10:00:00+00:00',1,1);
CREATE TABLE issues (
	id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36) NOT NULL, 
	added_at VARCHAR(40) NOT NULL, 
	whose TEXT NOT NULL, 
	text TEXT NOT NULL, 
	erase_on DATE NOT NULL, 
	CONSTRAINT pk_issues PRIMARY KEY (id), 
	CONSTRAINT fk_issues_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "issues" VALUES('one','e15eb9c4-f514-4a33-b29d-9b89fae891a5','2026-01-14T10:00:00+00:00','one','one','2026-01-14');
CREATE TABLE line_check_answers (
	check_id VARCHAR(36) NOT NULL, 
	utterance_id TEXT NOT NULL, 
	label TEXT, 
	"by" TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_line_check_answers PRIMARY KEY (check_id, utterance_id), 
	CONSTRAINT fk_line_check_answers_check_id FOREIGN KEY(check_id) REFERENCES line_checks (id) ON DELETE CASCADE
);
INSERT INTO "line_check_answers" VALUES('one','one','one','one','2026-01-14T10:00:00+00:00');
CREATE TABLE line_checks (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	seed INTEGER NOT NULL, 
	drawn_from INTEGER NOT NULL, 
	lines JSON NOT NULL, 
	drawn_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_line_checks PRIMARY KEY (meeting_id, position), 
	CONSTRAINT uq_line_checks_id UNIQUE (id), 
	CONSTRAINT fk_line_checks_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "line_checks" VALUES('56bf6e43-b8b7-484b-9a89-d0443ce80578',1,'one',1,1,'[]','2026-01-14T10:00:00+00:00');
CREATE TABLE meetings (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	title TEXT NOT NULL, 
	held_on DATE, 
	state TEXT NOT NULL, 
	has_erased_words BOOLEAN NOT NULL, 
	keep_until DATE, kind TEXT DEFAULT 'transcript' NOT NULL, noticed TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_meetings PRIMARY KEY (id), 
	CONSTRAINT fk_meetings_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "meetings" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52','local','e15eb9c4-f514-4a33-b29d-9b89fae891a5','towpath-set-2026-03-18.vtt',NULL,'reviewed',0,'2026-12-10','transcript','');
INSERT INTO "meetings" VALUES('56bf6e43-b8b7-484b-9a89-d0443ce80578','local',NULL,'waiting.txt',NULL,'received',0,'2026-12-10','transcript','');
CREATE TABLE members (
	set_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	level TEXT NOT NULL, role TEXT DEFAULT 'member' NOT NULL, labels JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_members PRIMARY KEY (set_id, position), 
	CONSTRAINT fk_members_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "members" VALUES('e15eb9c4-f514-4a33-b29d-9b89fae891a5',0,'Maya Lindqvist','Grade 6','member','[]');
INSERT INTO "members" VALUES('e15eb9c4-f514-4a33-b29d-9b89fae891a5',1,'Ravi Iyer','','member','[]');
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
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,0,'checkin','u1.1','u1.1',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',1,0,'review','u42.1','u43.1',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',2,1,'presenting','u2.1','u4.1',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',3,1,'clarifying','u5.1','u15.3',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',4,1,'exploring','u16.1','u33.1',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',5,1,'ideas','u34.1','u37.1',NULL,'');
INSERT INTO "phases" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',6,1,'actions','u38.1','u41.1',NULL,'');
CREATE TABLE practice_attempts (
	number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	practice_id VARCHAR(36) NOT NULL, 
	id VARCHAR(36) NOT NULL, 
	exercise TEXT NOT NULL, 
	item TEXT NOT NULL, 
	pair TEXT NOT NULL, 
	boundary TEXT, 
	at VARCHAR(40) NOT NULL, 
	fits BOOLEAN NOT NULL, 
	fits_later BOOLEAN NOT NULL, 
	sureness TEXT, 
	is_hinted BOOLEAN NOT NULL, 
	counts BOOLEAN NOT NULL, 
	CONSTRAINT uq_practice_attempts_practice_id UNIQUE (practice_id, id), 
	CONSTRAINT fk_practice_attempts_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_attempts" VALUES(1,'466ae2b6-bb5a-41f1-b041-e396a031ae1e','955bf263-8ed3-4d51-bd9c-0ed834693b8a','spot_it','s1','s1','have_you','2026-05-01T12:00:00+00:00',1,0,NULL,0,1);
INSERT INTO "practice_attempts" VALUES(2,'466ae2b6-bb5a-41f1-b041-e396a031ae1e','a5e193b2-4a3f-4228-8d61-7fefd8490234','spot_it','s2','s1','have_you','2026-05-01T12:00:00+00:00',0,0,NULL,0,1);
CREATE TABLE practice_disputes (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	attempt_number INTEGER NOT NULL, 
	is_disputed BOOLEAN NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_practice_disputes_attempt_number FOREIGN KEY(attempt_number) REFERENCES practice_attempts (number) ON DELETE CASCADE
);
INSERT INTO "practice_disputes" VALUES(1,1,1,'2026-11-26T10:00:19.063141+00:00');
CREATE TABLE practice_drafts (
	practice_id VARCHAR(36) NOT NULL, 
	exercise TEXT NOT NULL, 
	item TEXT NOT NULL, 
	text TEXT NOT NULL, 
	drop_on DATE NOT NULL, 
	CONSTRAINT pk_practice_drafts PRIMARY KEY (practice_id, exercise, item), 
	CONSTRAINT fk_practice_drafts_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_drafts" VALUES('466ae2b6-bb5a-41f1-b041-e396a031ae1e','open_it_up','o1','What is it like?','2026-12-26');
CREATE TABLE practice_run_events (
	run_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	place INTEGER NOT NULL, 
	is_relabelled BOOLEAN NOT NULL, 
	done JSON, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_practice_run_events PRIMARY KEY (run_id, number), 
	CONSTRAINT fk_practice_run_events_run_id FOREIGN KEY(run_id) REFERENCES practice_runs (id) ON DELETE CASCADE
);
INSERT INTO "practice_run_events" VALUES('08836c9b-d9c8-48d4-8d4d-460fd9aecc5d',1,0,0,'{"said": "What is it like?", "label": "closed_question", "flags": ["leading"]}','2026-11-26T10:00:19.078311+00:00');
INSERT INTO "practice_run_events" VALUES('08836c9b-d9c8-48d4-8d4d-460fd9aecc5d',2,1,0,NULL,'2026-11-26T10:00:19.084441+00:00');
CREATE TABLE practice_runs (
	id VARCHAR(36) NOT NULL, 
	practice_id VARCHAR(36) NOT NULL, 
	case_id TEXT NOT NULL, 
	case_sha256 VARCHAR(64) NOT NULL, 
	case_text TEXT, 
	is_senior BOOLEAN NOT NULL, 
	most_turns INTEGER NOT NULL, 
	runs_before INTEGER NOT NULL, 
	started_at VARCHAR(40) NOT NULL, 
	ended_at VARCHAR(40), 
	CONSTRAINT pk_practice_runs PRIMARY KEY (id), 
	CONSTRAINT fk_practice_runs_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_runs" VALUES('08836c9b-d9c8-48d4-8d4d-460fd9aecc5d','466ae2b6-bb5a-41f1-b041-e396a031ae1e','deputy','90b5649d87fa69a3f338fcbc7e3cd1078977e4dadd1c01d848d40421f0c74ad7','schema: coach.case/1
# What is it like?
',0,12,0,'2026-11-26T10:00:19.071950+00:00',NULL);
CREATE TABLE practice_set_lines (
	id VARCHAR(36) NOT NULL, 
	practice_id VARCHAR(36) NOT NULL, 
	meeting_mark VARCHAR(36) NOT NULL, 
	set_mark VARCHAR(36), 
	drop_on DATE NOT NULL, 
	lines JSON NOT NULL, 
	brought_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_practice_set_lines PRIMARY KEY (id), 
	CONSTRAINT uq_practice_set_lines_practice_id UNIQUE (practice_id, meeting_mark), 
	CONSTRAINT fk_practice_set_lines_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE
);
INSERT INTO "practice_set_lines" VALUES('aaec93c3-9e16-4d11-9380-eafaa7e0ec5f','466ae2b6-bb5a-41f1-b041-e396a031ae1e','6f1d6a52-8f0e-4b57-9a53-0c7f3e1f0a11',NULL,'9000-01-01','[{"id": "00000000000000000000000000000001", "kind": "closed", "heard": "I keep putting it off. What is it like?", "said": "What is it like?", "rewordings": [["What about \u201cWhat is it like?\u201d?", "What they make of it"]]}, {"id": "00000000000000000000000000000002", "kind": "closed", "heard": "I keep putting it off. What is it like?", "said": "What is it like?", "rewordings": [["What about \u201cWhat is it like?\u201d?", "What they make of it"]]}]','2026-11-26T10:00:19.098649+00:00');
CREATE TABLE practice_wishes (
	id VARCHAR(36) NOT NULL, 
	practice_id VARCHAR(36) NOT NULL, 
	set_id VARCHAR(36), 
	meets_on DATE, 
	text TEXT NOT NULL, 
	made_at VARCHAR(40) NOT NULL, 
	is_tried BOOLEAN, 
	happened TEXT NOT NULL, 
	CONSTRAINT pk_practice_wishes PRIMARY KEY (id), 
	CONSTRAINT fk_practice_wishes_practice_id FOREIGN KEY(practice_id) REFERENCES practices (id) ON DELETE CASCADE, 
	CONSTRAINT fk_practice_wishes_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "practice_wishes" VALUES('3b9107ff-a6f2-4920-a015-7b045de6de37','466ae2b6-bb5a-41f1-b041-e396a031ae1e','e15eb9c4-f514-4a33-b29d-9b89fae891a5','2026-06-12','What is it like?','2026-11-26T10:00:19.102107+00:00',NULL,'');
CREATE TABLE practices (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	shows_sureness BOOLEAN NOT NULL, 
	shows_counts BOOLEAN NOT NULL, 
	most_words INTEGER NOT NULL, 
	uses_timers BOOLEAN NOT NULL, 
	CONSTRAINT pk_practices PRIMARY KEY (id), 
	CONSTRAINT uq_practices_owner UNIQUE (owner)
);
INSERT INTO "practices" VALUES('466ae2b6-bb5a-41f1-b041-e396a031ae1e','local',1,1,12,0);
CREATE TABLE preparations (
	set_id VARCHAR(36) NOT NULL, 
	starts_at TEXT NOT NULL, 
	presenters JSON NOT NULL, 
	timekeeper TEXT NOT NULL, 
	minutes JSON NOT NULL, 
	running TEXT NOT NULL, 
	CONSTRAINT pk_preparations PRIMARY KEY (set_id), 
	CONSTRAINT fk_preparations_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE
);
INSERT INTO "preparations" VALUES('e15eb9c4-f514-4a33-b29d-9b89fae891a5','2026-01-14T10:00:00+00:00','[]','one','[]','one');
CREATE TABLE progress (
	id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, 
	action_id VARCHAR(36) NOT NULL, 
	outcome TEXT NOT NULL, 
	note TEXT NOT NULL, 
	at VARCHAR(40) NOT NULL, 
	CONSTRAINT fk_progress_action_id FOREIGN KEY(action_id) REFERENCES actions (id) ON DELETE CASCADE
);
INSERT INTO "progress" VALUES(1,'b9b5359e-f0f9-4b44-9c73-9be9073ef0e7','partly','Wrote to them','2026-11-26T10:00:19.033479+00:00');
CREATE TABLE retention (
	meeting_id VARCHAR(36) NOT NULL, 
	agreement_id INTEGER NOT NULL, 
	words_erased_on DATE, 
	extracts_until DATE, 
	extracts_erased_on DATE, 
	CONSTRAINT pk_retention PRIMARY KEY (meeting_id), 
	CONSTRAINT fk_retention_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE, 
	CONSTRAINT fk_retention_agreement_id FOREIGN KEY(agreement_id) REFERENCES agreements (id) ON DELETE CASCADE
);
INSERT INTO "retention" VALUES('56bf6e43-b8b7-484b-9a89-d0443ce80578',1,'2026-01-14','2026-01-14','2026-01-14');
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
INSERT INTO "reviews" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52','{"id": "meeting", "title": "towpath-set-2026-03-18.vtt", "speakers": [], "turns": [], "source": {"format": "zoom_vtt", "writer": "Zoom", "units": 43, "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, "timing": "exact", "warnings": [], "first_start": 4.0, "last_end": 545.0}',0,'[{"name": "Owen Tranter", "role": "facilitator", "turns": 7, "words": 46, "seconds": null, "share": 0.11471321695760599, "adjusted": -0.42643391521197005}, {"name": "Maya Lindqvist", "role": "member", "turns": 19, "words": 207, "seconds": null, "share": 0.516209476309227, "adjusted": 1.581047381546135}, {"name": "Idris Kamara", "role": "member", "turns": 6, "words": 56, "seconds": null, "share": 0.1396508728179551, "adjusted": -0.3017456359102245}, {"name": "Bea Holloway", "role": "member", "turns": 6, "words": 43, "seconds": null, "share": 0.10723192019950124, "adjusted": -0.46384039900249374}, {"name": "Fern Castell", "role": "member", "turns": 5, "words": 49, "seconds": null, "share": 0.12219451371571072, "adjusted": -0.38902743142144636}]','seconds','[["open_questions", {"name": "open_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions", {"name": "closed_questions", "value": 6.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks", {"name": "checks", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share", {"name": "open_share", "value": 0.5, "unit": "share", "count": 6, "of": 12, "low": 0.375, "high": 0.625, "reason": null, "unsure": 2}], ["open_questions.presenting", {"name": "open_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.presenting", {"name": "closed_questions.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.presenting", {"name": "checks.presenting", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.presenting", {"name": "open_share.presenting", "value": null, "unit": "share", "count": 0, "of": 0, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.clarifying", {"name": "open_questions.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.clarifying", {"name": "closed_questions.clarifying", "value": 3.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.clarifying", {"name": "checks.clarifying", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.clarifying", {"name": "open_share.clarifying", "value": null, "unit": "share", "count": 1, "of": 4, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.exploring", {"name": "open_questions.exploring", "value": 4.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.exploring", {"name": "closed_questions.exploring", "value": 2.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.exploring", {"name": "checks.exploring", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.exploring", {"name": "open_share.exploring", "value": null, "unit": "share", "count": 4, "of": 6, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["open_questions.actions", {"name": "open_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["closed_questions.actions", {"name": "closed_questions.actions", "value": 1.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["checks.actions", {"name": "checks.actions", "value": 0.0, "unit": "question", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["open_share.actions", {"name": "open_share.actions", "value": null, "unit": "share", "count": 1, "of": 2, "low": null, "high": null, "reason": "Too few questions were asked here.", "unsure": null}], ["suggestions_plain", {"name": "suggestions_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_disguised", {"name": "suggestions_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_invited", {"name": "suggestions_invited", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas", {"name": "suggestions_before_ideas", "value": 3.0, "unit": "turn", "count": null, "of": null, "low": 2.4, "high": 3.6, "reason": null, "unsure": null}], ["suggestions_before_ideas_plain", {"name": "suggestions_before_ideas_plain", "value": 1.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["suggestions_before_ideas_disguised", {"name": "suggestions_before_ideas_disguised", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion", {"name": "first_suggestion", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["first_suggestion_turns", {"name": "first_suggestion_turns", "value": 2.0, "unit": "turn", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_presenter", {"name": "talk_presenter", "value": 0.7, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_facilitator", {"name": "talk_facilitator", "value": 0.06, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["talk_members", {"name": "talk_members", "value": 0.23, "unit": "share of seconds", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_turn", {"name": "longest_turn", "value": 14.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["longest_presenter_turn", {"name": "longest_presenter_turn", "value": 99.0, "unit": "second", "count": null, "of": null, "low": null, "high": null, "reason": null, "unsure": null}], ["asking_turn_words", {"name": "asking_turn_words", "value": 7.0, "unit": "word", "count": 13, "of": null, "low": null, "high": null, "reason": null, "unsure": null}]]','[{"first_utterance": "u17.1", "last_utterance": "u18.4", "asked": "u17.1", "kind": "opened_up", "reason": "Maya then spoke for 31 words, where about 6 is usual in this round.", "debrief": "What did Maya hear in that question?", "round": 1}, {"first_utterance": "u21.1", "last_utterance": "u22.3", "asked": "u21.2", "kind": "turned", "reason": "Maya\u2019s answer has 5 words not heard in the round before, such as \u201cring\u201d.", "debrief": "What had not been in the room before Maya said this, and what became of it?", "round": 1}, {"first_utterance": "u31.1", "last_utterance": "u32.1", "asked": "u31.1", "kind": "quiet", "reason": "About 4 seconds of quiet came before Maya answered.", "debrief": "What might have been going on in that quiet, and what came after it?", "round": 1}]','[]','[]','plain-words 1.0','2026-03-18T21:00:00+00:00',NULL,'uk','808fc3e2ff4e955221b2d250f786e99d561dbaf1ec3325e5ee34896f692e8f79',NULL);
CREATE TABLE rounds (
	meeting_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	presenter TEXT NOT NULL, 
	guess BOOLEAN NOT NULL, 
	reason TEXT NOT NULL, 
	CONSTRAINT pk_rounds PRIMARY KEY (meeting_id, number), 
	CONSTRAINT fk_rounds_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "rounds" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',1,'Maya Lindqvist',1,'A proposal, to be checked. Maya Lindqvist takes the floor at turn 2 and says 205 of the 385 words of the round. Announced: clarifying at turn 5.');
CREATE TABLE "sets" (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	title TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	is_self_facilitating BOOLEAN NOT NULL, 
	cycle_weeks INTEGER NOT NULL, 
	keep_days INTEGER NOT NULL, 
	created_at VARCHAR(40) NOT NULL, 
	profile TEXT DEFAULT 'uk' NOT NULL, 
	next_on DATE, 
	is_sample BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_sets PRIMARY KEY (id)
);
INSERT INTO "sets" VALUES('e15eb9c4-f514-4a33-b29d-9b89fae891a5','local','Towpath set','horizontal',0,6,14,'2026-11-26T10:00:18.894589+00:00','uk',NULL,0);
CREATE TABLE speakers (
	meeting_id VARCHAR(36) NOT NULL, 
	position INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	role TEXT NOT NULL, 
	aliases JSON NOT NULL, 
	CONSTRAINT pk_speakers PRIMARY KEY (meeting_id, position), 
	CONSTRAINT fk_speakers_meeting_id FOREIGN KEY(meeting_id) REFERENCES reviews (meeting_id) ON DELETE CASCADE
);
INSERT INTO "speakers" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,'Owen Tranter','facilitator','[]');
INSERT INTO "speakers" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',1,'Maya Lindqvist','member','[]');
INSERT INTO "speakers" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',2,'Idris Kamara','member','[]');
INSERT INTO "speakers" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',3,'Bea Holloway','member','[]');
INSERT INTO "speakers" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',4,'Fern Castell','member','[]');
CREATE TABLE tallies (
	id VARCHAR(36) NOT NULL, 
	owner TEXT NOT NULL, 
	set_id VARCHAR(36), 
	meeting_id VARCHAR(36), 
	title TEXT NOT NULL, 
	held_on DATE, 
	profile TEXT NOT NULL, 
	people JSON NOT NULL, 
	started_at VARCHAR(40) NOT NULL, 
	CONSTRAINT pk_tallies PRIMARY KEY (id), 
	CONSTRAINT fk_tallies_set_id FOREIGN KEY(set_id) REFERENCES sets (id) ON DELETE CASCADE, 
	CONSTRAINT fk_tallies_meeting_id FOREIGN KEY(meeting_id) REFERENCES meetings (id) ON DELETE CASCADE
);
INSERT INTO "tallies" VALUES('one','one','e15eb9c4-f514-4a33-b29d-9b89fae891a5','56bf6e43-b8b7-484b-9a89-d0443ce80578','one','2026-01-14','one','[]','2026-01-14T10:00:00+00:00');
CREATE TABLE tally_events (
	tally_id VARCHAR(36) NOT NULL, 
	number INTEGER NOT NULL, 
	"key" VARCHAR(64) NOT NULL, 
	kind TEXT NOT NULL, 
	person TEXT NOT NULL, 
	phase TEXT, 
	at VARCHAR(40) NOT NULL, 
	seconds DOUBLE NOT NULL, 
	undoes INTEGER, 
	CONSTRAINT pk_tally_events PRIMARY KEY (tally_id, number), 
	CONSTRAINT uq_tally_events_tally_id UNIQUE (tally_id, "key"), 
	CONSTRAINT fk_tally_events_tally_id FOREIGN KEY(tally_id) REFERENCES tallies (id) ON DELETE CASCADE
);
INSERT INTO "tally_events" VALUES('one',1,'one','one','one','one','2026-01-14T10:00:00+00:00',1.0,1);
CREATE TABLE tombstones (
	kind VARCHAR(16) NOT NULL, 
	owner VARCHAR(64) NOT NULL, 
	mark VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_tombstones PRIMARY KEY (kind, owner, mark)
);
INSERT INTO "tombstones" VALUES('meeting','local','e8a2f4bd-67c1-4b8b-aaba-1dc35fc771fc');
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
INSERT INTO "transcripts" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52','local','towpath.txt',X'4D6179613A20536F6D657468696E6720686173206265656E206E616767696E67206174206D652E0A','79b559d6bde847f469f60bec4ee3c2da7861bed9709a3ec457e9f5242dbbe752','{}','2026-11-26T10:00:18.939704+00:00');
INSERT INTO "transcripts" VALUES('56bf6e43-b8b7-484b-9a89-d0443ce80578','local','waiting.txt',X'4D6179613A204E6F742072656164207965742E0A','1af3c3fd3d38080a8eb5d819e472300ce972c598ca37992a2dfaa8a7576caab2','{}','2026-11-26T10:00:19.111651+00:00');
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
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,1,'Owen Tranter',4.0,31.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',1,2,'Maya Lindqvist',31.0,130.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',2,3,'Idris Kamara',130.0,136.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',3,4,'Maya Lindqvist',136.0,160.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',4,5,'Owen Tranter',160.0,166.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',5,6,'Bea Holloway',166.0,169.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',6,7,'Maya Lindqvist',169.0,173.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',7,8,'Fern Castell',173.0,177.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',8,9,'Maya Lindqvist',177.0,185.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',9,10,'Idris Kamara',185.0,190.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',10,11,'Maya Lindqvist',190.0,196.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',11,12,'Bea Holloway',196.0,199.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',12,13,'Maya Lindqvist',199.0,206.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',13,14,'Fern Castell',206.0,211.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',14,15,'Maya Lindqvist',211.0,252.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',15,16,'Owen Tranter',252.0,260.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',16,17,'Bea Holloway',260.0,271.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',17,18,'Maya Lindqvist',271.0,302.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',18,19,'Idris Kamara',302.0,309.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',19,20,'Maya Lindqvist',309.0,315.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',20,21,'Fern Castell',315.0,324.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',21,22,'Maya Lindqvist',324.0,358.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',22,23,'Bea Holloway',358.0,365.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',23,24,'Maya Lindqvist',365.0,372.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',24,25,'Owen Tranter',372.0,380.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',25,26,'Maya Lindqvist',380.0,400.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',26,27,'Idris Kamara',400.0,405.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',27,28,'Maya Lindqvist',405.0,410.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',28,29,'Fern Castell',410.0,414.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',29,30,'Maya Lindqvist',414.0,421.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',30,31,'Bea Holloway',421.0,428.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',31,32,'Maya Lindqvist',428.0,450.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',32,33,'Idris Kamara',450.0,464.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',33,34,'Owen Tranter',464.0,468.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',34,35,'Maya Lindqvist',468.0,472.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',35,36,'Idris Kamara',472.0,481.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',36,37,'Fern Castell',481.0,495.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',37,38,'Owen Tranter',495.0,501.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',38,39,'Maya Lindqvist',501.0,510.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',39,40,'Bea Holloway',510.0,514.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',40,41,'Maya Lindqvist',514.0,530.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',41,42,'Owen Tranter',530.0,536.0);
INSERT INTO "turns" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',42,43,'Maya Lindqvist',536.0,545.0);
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
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',0,0,'u1.1',1,'Owen Tranter','Morning, everyone. Maya, you wanted the time today.',4.0,NULL,1,'facilitator',0,'checkin');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',1,1,'u2.1',2,'Maya Lindqvist','It''s the lock rota.',31.0,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',2,1,'u2.2',2,'Maya Lindqvist','I''ve run it for six years, and I can''t seem to put it down.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',3,1,'u2.3',2,'Maya Lindqvist','Every spring I say I''ll hand it on, and every spring I''m up at midnight moving names about.',NULL,NULL,2,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',4,2,'u3.1',3,'Idris Kamara','Couldn''t Fern''s team take it, they do rotas?',130.0,NULL,3,'member',1,'presenting');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',5,3,'u4.1',4,'Maya Lindqvist','They could, I suppose. It isn''t really the rota.',136.0,NULL,4,'presenter',1,'presenting');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',6,4,'u5.1',5,'Owen Tranter','Let''s clear up the facts first.',160.0,NULL,5,'facilitator',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',7,5,'u6.1',6,'Bea Holloway','How many locks are on it?',166.0,NULL,6,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',8,6,'u7.1',7,'Maya Lindqvist','Eleven, if you count the stop lock.',169.0,NULL,7,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',9,7,'u8.1',8,'Fern Castell','Is anybody else trained to do it?',173.0,NULL,8,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',10,8,'u9.1',9,'Maya Lindqvist','Two people, on paper.',177.0,NULL,9,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',11,9,'u10.1',10,'Idris Kamara','So it''s the phone calls you mind?',185.0,NULL,10,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',12,10,'u11.1',11,'Maya Lindqvist','No, I quite like the phone calls.',190.0,NULL,11,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',13,11,'u12.1',12,'Bea Holloway','When does the season start?',196.0,NULL,12,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',14,12,'u13.1',13,'Maya Lindqvist','The Saturday before Easter.',199.0,NULL,13,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',15,13,'u14.1',14,'Fern Castell','What happens on a day when nobody turns up?',206.0,NULL,14,'member',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',16,14,'u15.1',15,'Maya Lindqvist','I go.',211.0,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',17,14,'u15.2',15,'Maya Lindqvist','I put my boots in the car on a Friday, just in case.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',18,14,'u15.3',15,'Maya Lindqvist','My partner has stopped asking where I''m off to.',NULL,NULL,15,'presenter',1,'clarifying');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',19,15,'u16.1',16,'Owen Tranter','Let''s go wider. Maya, take your time.',252.0,NULL,16,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',20,16,'u17.1',17,'Bea Holloway','What would you lose if the rota were somebody else''s?',260.0,NULL,17,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',21,17,'u18.1',18,'Maya Lindqvist','Oh.',271.0,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',22,17,'u18.2',18,'Maya Lindqvist','I think I''d lose knowing everybody.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',23,17,'u18.3',18,'Maya Lindqvist','They ring me first, you see.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',24,17,'u18.4',18,'Maya Lindqvist','If I''m honest, it''s the only part of the week when people are pleased to hear from me.',NULL,NULL,18,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',25,18,'u19.1',19,'Idris Kamara','I''d just give it to the two who are trained and not look back.',302.0,NULL,19,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',26,19,'u20.1',20,'Maya Lindqvist','Mm, perhaps that''s it.',309.0,NULL,20,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',27,20,'u21.1',21,'Fern Castell','You said people are pleased to hear from you.',315.0,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',28,20,'u21.2',21,'Fern Castell','How would they find you if the rota had gone?',NULL,NULL,21,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',29,21,'u22.1',22,'Maya Lindqvist','I hadn''t thought of it that way round.',324.0,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',30,21,'u22.2',22,'Maya Lindqvist','They''d ring anyway, some of them.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',31,21,'u22.3',22,'Maya Lindqvist','It would just be about something else.',NULL,NULL,22,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',32,22,'u23.1',23,'Bea Holloway','Is it the rota you''d miss, or being asked?',358.0,NULL,23,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',33,23,'u24.1',24,'Maya Lindqvist','Being asked.',365.0,NULL,24,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',34,24,'u25.1',25,'Owen Tranter','What is it like, saying that?',372.0,NULL,25,'facilitator',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',35,25,'u26.1',26,'Maya Lindqvist','A bit bare. And lighter, actually.',380.0,NULL,26,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',36,26,'u27.1',27,'Idris Kamara','Have you thought about a handover party?',400.0,NULL,27,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',37,27,'u28.1',28,'Maya Lindqvist','Ha. No.',405.0,NULL,28,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',38,28,'u29.1',29,'Fern Castell','Does anybody know you feel like this?',410.0,NULL,29,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',39,29,'u30.1',30,'Maya Lindqvist','You do, now.',414.0,NULL,30,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',40,30,'u31.1',31,'Bea Holloway','What would a good last season look like?',421.0,NULL,31,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',41,31,'u32.1',32,'Maya Lindqvist','I''d walk the whole cut, all eleven, and say goodbye to each of them properly, with whoever is taking it on beside me.',428.0,NULL,32,'presenter',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',42,32,'u33.1',33,'Idris Kamara','It sounds as if you''re already planning it.',450.0,NULL,33,'member',1,'exploring');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',43,33,'u34.1',34,'Owen Tranter','Would some ideas be welcome, Maya?',464.0,NULL,34,'facilitator',1,'ideas');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',44,34,'u35.1',35,'Maya Lindqvist','Yes, go on.',468.0,NULL,35,'presenter',1,'ideas');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',45,35,'u36.1',36,'Idris Kamara','You could ask each of the two to take half the locks.',472.0,NULL,36,'member',1,'ideas');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',46,36,'u37.1',37,'Fern Castell','I could lend you our rota sheet.',481.0,NULL,37,'member',1,'ideas');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',47,37,'u38.1',38,'Owen Tranter','What will you do, and by when?',495.0,NULL,38,'facilitator',1,'actions');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',48,38,'u39.1',39,'Maya Lindqvist','I''ll ring Tom on Sunday and ask him to walk the cut with me.',501.0,NULL,39,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',49,39,'u40.1',40,'Bea Holloway','Will you tell him why?',510.0,NULL,40,'member',1,'actions');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',50,40,'u41.1',41,'Maya Lindqvist','Yes. I think I will.',514.0,NULL,41,'presenter',1,'actions');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',51,41,'u42.1',42,'Owen Tranter','How was that, as a group?',530.0,NULL,42,'facilitator',0,'review');
INSERT INTO "utterances" VALUES('94b55590-bd1a-4b93-9f50-d5b8bd8bca52',52,42,'u43.1',43,'Maya Lindqvist','Kind, mostly.',536.0,NULL,43,'member',0,'review');
CREATE INDEX ix_meetings_owner ON meetings (owner);
CREATE INDEX ix_meetings_set_id ON meetings (set_id);
CREATE INDEX ix_corrections_meeting_id ON corrections (meeting_id);
CREATE INDEX ix_corrections_undoes ON corrections (undoes);
CREATE INDEX ix_progress_action_id ON progress (action_id);
CREATE INDEX ix_utterances_turn ON utterances (meeting_id, turn_position);
CREATE INDEX ix_sets_owner ON sets (owner);
CREATE INDEX ix_actions_meeting_id ON actions (meeting_id);
CREATE INDEX ix_actions_set_id ON actions (set_id);
CREATE INDEX ix_issues_set_id ON issues (set_id);
CREATE INDEX ix_tallies_owner ON tallies (owner);
CREATE INDEX ix_tallies_set_id ON tallies (set_id);
CREATE INDEX ix_tallies_meeting_id ON tallies (meeting_id);
CREATE INDEX ix_agreements_owner ON agreements (owner);
CREATE INDEX ix_agreements_set_id ON agreements (set_id);
CREATE INDEX ix_retention_agreement_id ON retention (agreement_id);
CREATE INDEX ix_erasures_owner ON erasures (owner);
CREATE INDEX ix_practice_disputes_attempt_number ON practice_disputes (attempt_number);
CREATE INDEX ix_practice_runs_practice_id ON practice_runs (practice_id);
CREATE INDEX ix_practice_wishes_practice_id ON practice_wishes (practice_id);
CREATE INDEX ix_practice_wishes_set_id ON practice_wishes (set_id);
CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'audit only grows'); END;
CREATE TRIGGER corrections_no_update BEFORE UPDATE ON corrections BEGIN SELECT RAISE(ABORT, 'corrections only grows'); END;
CREATE TRIGGER progress_no_update BEFORE UPDATE ON progress BEGIN SELECT RAISE(ABORT, 'progress only grows'); END;
CREATE TRIGGER tally_events_no_update BEFORE UPDATE ON tally_events BEGIN SELECT RAISE(ABORT, 'tally_events only grows'); END;
CREATE TRIGGER agreements_no_update BEFORE UPDATE ON agreements BEGIN SELECT RAISE(ABORT, 'agreements only grows'); END;
CREATE TRIGGER practice_attempts_no_update BEFORE UPDATE ON practice_attempts BEGIN SELECT RAISE(ABORT, 'practice_attempts only grows'); END;
CREATE TRIGGER practice_disputes_no_update BEFORE UPDATE ON practice_disputes BEGIN SELECT RAISE(ABORT, 'practice_disputes only grows'); END;
CREATE TRIGGER practice_run_events_no_update BEFORE UPDATE ON practice_run_events BEGIN SELECT RAISE(ABORT, 'practice_run_events only grows'); END;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('corrections',3);
INSERT INTO "sqlite_sequence" VALUES('progress',1);
INSERT INTO "sqlite_sequence" VALUES('practice_attempts',2);
INSERT INTO "sqlite_sequence" VALUES('practice_disputes',1);
INSERT INTO "sqlite_sequence" VALUES('erasures',1);
INSERT INTO "sqlite_sequence" VALUES('agreements',1);
COMMIT;
