// Alone lists the URI schemes of the IANA registry that a feed could name (permanent, provisional and historical).

export const SCHEMES: ReadonlySet<string> = new Set(
  `aaa aaas about acap acct acr adiumxtra afp afs aim apt attachment aw barion beshare bitcoin blob bolo callto cap
  chrome chrome-extension cid coap coaps com-eventbrite-attendee content crid cvs dat data dav dict did dis dlna-playcontainer
  dlna-playsingle dns dntp dtn dvb ed2k example facetime fax feed feedready file filesystem finger fish ftp ftps geo gg git
  gizmoproject go gopher graph gtalk h323 ham hcp http https iax icap icon im imap info iotdisco ipfs ipn ipns ipp ipps irc
  irc6 ircs iris iris.beep iris.lwz iris.xpc iris.xpcs isostore itms jabber jar jms keyparc lastfm ldap ldaps leaptofrogans
  magnet mailserver mailto maps market matrix message mid mms modem mongodb moz ms-help msnim msrp msrps mtqp mumble mupdate
  mvn news nfs ni nih nntp notes oid onenote opaquelocktoken openpgp4fpr pack palm paparazzi payto pkcs11 platform pop pres
  prospero proxy psyc pwid query redis rediss reload res resource rmi rsync rtmfp rtmp rtsp rtsps rtspu secondlife service
  session sftp sgn shttp sieve sip sips skype smb sms smtp snews snmp soap.beep soap.beeps soldat spotify ssh steam stun stuns
  submit svn tag teamspeak tel teliaeid telnet tftp things thismessage tip tn3270 tool turn turns tv udp unreal upt urn ut2004
  v-event vemmi ventrilo videotex vnc view-source wais webcal wpid ws wss wtai wyciwyg xcon xcon-userid xfire xmlrpc.beep
  xmlrpc.beeps xmpp xri ymsgr z39.50 z39.50r z39.50s`
    .trim()
    .split(/\s+/),
)
